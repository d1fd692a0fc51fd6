const broken = [
  "'",
  '"',
  "''",
  "`",
  "\\",
  "')",
  '")',
  "'))",
  "';",
  "'--",
  "' #",
  "'/*",
  "%27",
  "%2527",
  "ʼ",
  "＇",
  "\u0000'",
  "1'",
  "A02'",
  "0x27",
];

const conditions = [
  "or 1=1",
  "or '1'='1",
  "and 1=2",
  "or true--",
  "and 1=cast((select version()) as int)",
  "and (select count(*) from duckdb_tables())>0",
  "union select 1",
  "union all select null,null,null,null",
  "union select name from organisation",
  "order by 99",
  "limit 1 offset 1",
  "having 1=1",
  "and exists(select * from range(1000000000))",
  "||(select name from organisation limit 1)||",
];

const statements = [
  "drop table organisation",
  "delete from organisation",
  "update organisation set name='x'",
  "insert into build values ('x','y')",
  "create table x as select 1",
  "attach '/etc/passwd' as p",
  "copy organisation to '/tmp/openward-injected.csv'",
  "install httpfs",
  "load httpfs",
  "pragma database_list",
  "set memory_limit='1MB'",
  "call pragma_version()",
  "export database '/tmp/openward-injected'",
  "detach facts",
  "checkpoint",
];

const readers = [
  "select * from read_csv('/etc/passwd')",
  "select * from read_text('/etc/passwd')",
  "select * from glob('/*')",
  "select * from duckdb_settings()",
  "select getenv('HOME')",
  "select * from sqlite_master",
  "select pg_sleep(9)",
  "select count(*) from range(100000000) a, range(1000) b",
];

const names = [
  "$code",
  "$label",
  "?",
  ":1",
  "@@version",
  "$$x$$",
  "{{7*7}}",
  "#{7*7}",
  "*",
  "null",
  "default",
  "%",
  "_",
  "a%b_c",
];

/** Words of the kind that tools for breaking into databases try: 300 or so, each once. */
export function injections(): string[] {
  const all = [
    ...broken,
    ...names,
    ...conditions.flatMap((condition) =>
      ["'", '"', "')", '")', "1", "x' ", "A02'"].map((begin) => `${begin} ${condition}`),
    ),
    ...conditions.flatMap((condition) => [`' ${condition} --`, `'/**/${condition.replaceAll(" ", "/**/")}#`]),
    ...statements.flatMap((statement) => [
      `'; ${statement}; --`,
      `"; ${statement}; --`,
      `1; ${statement}`,
      `'); ${statement}; select ('`,
      `%27%3B ${statement}`,
      `';${statement.toUpperCase()}#`,
    ]),
    ...readers.flatMap((reader) => [`' union ${reader} --`, `1 and (${reader})`, `'||(${reader})||'`, `(${reader})`]),
    ...readers.map((reader) => reader.toUpperCase()),
  ];
  return [...new Set(all)];
}
