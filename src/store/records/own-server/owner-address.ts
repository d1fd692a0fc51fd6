import pg from "pg";

/** The role that owns the tables and may make the application's role, but is no superuser; and its database. */
const owner = "openward_owner";
const database = "openward";

/**
 * Makes the owner's role and its database where they are not there yet.
 * @param superuserUrl where whoever may do everything connects
 * @param password of the owner; safe in a literal
 * @returns where the owner connects
 */
export async function ownerAddress({
  superuserUrl,
  password,
}: {
  superuserUrl: string;
  password: string;
}): Promise<string> {
  const client = new pg.Client({
    connectionString: superuserUrl,
    connectionTimeoutMillis: 5000,
    query_timeout: 30_000,
  });
  await client.connect();
  try {
    const { rows } = await client.query<{ role: boolean; made: boolean }>(
      `select exists (select from pg_roles where rolname = $1) as role,
         exists (select from pg_database where datname = $2) as made`,
      [owner, database],
    );
    if (rows[0]?.role !== true)
      await client.query(`create role ${owner} login createrole password ${client.escapeLiteral(password)}`);
    if (rows[0]?.made !== true) await client.query(`create database ${database} owner ${owner}`);
  } finally {
    await client.end();
  }
  const address = new URL(superuserUrl);
  address.username = owner;
  address.password = password;
  address.pathname = `/${database}`;
  return address.href;
}
