// What distinguishes the name of each NHS trust and integrated care board of England (and the three Welsh trusts that stand in the
// same list), as open or lately closed in July 2025, laid down by hand from the NHS Organisation Data Service's lists of trusts and ICBs.
const trusts = `
Airedale; Alder Hey Children's; Ashford and St Peter's Hospitals; Avon and Wiltshire Mental Health Partnership;
Barking, Havering and Redbridge; Barnet, Enfield and Haringey; Barnsley Hospital; Barts Health; Bedfordshire Hospitals;
Berkshire Healthcare; Birmingham and Solihull Mental Health; Birmingham Community Healthcare; Birmingham Women's and Children's;
Blackpool Teaching Hospitals; Bolton; Bradford Teaching Hospitals; Bridgewater Community Healthcare; Buckinghamshire Healthcare;
Calderdale and Huddersfield; Cambridge University Hospitals; Cambridgeshire and Peterborough; Cambridgeshire Community Services;
Central and North West London; Central London Community Healthcare; Chelsea and Westminster; Cheshire and Wirral Partnership;
Chesterfield Royal; Christie; Clatterbridge Cancer Centre; Cornwall Partnership; Countess of Chester; County Durham and Darlington;
Coventry and Warwickshire Partnership; Croydon Health Services; Cumbria, Northumberland, Tyne and Wear; Dartford and Gravesham;
Derbyshire Community Health; Derbyshire Healthcare; Devon Partnership; Doncaster and Bassetlaw; Dorset County Hospital;
Dorset Healthcare; Dudley Group; Dudley Integrated Health; East and North Hertfordshire; East Cheshire; East Kent Hospitals;
East Lancashire Hospitals; East London; East Midlands Ambulance; East of England Ambulance; East Suffolk and North Essex;
East Sussex Healthcare; Epsom and St Helier; Essex Partnership; Frimley Health; Gateshead Health; George Eliot;
Gloucestershire Health and Care; Gloucestershire Hospitals; Great Ormond Street; Great Western Hospitals;
Greater Manchester Mental Health; Guy's and St Thomas'; Hampshire and Isle of Wight Healthcare; Hampshire Hospitals;
Harrogate and District; Herefordshire and Worcestershire Health and Care; Hertfordshire Community; Hertfordshire Partnership;
Hillingdon Hospitals; Homerton; Hounslow and Richmond; Hull University Teaching; Humber Teaching; Imperial College Healthcare;
Isle of Wight; James Paget; Kent and Medway and Social Care Partnership; Kent Community Health; Kettering General;
King's College Hospital; Kingston and Richmond; Lancashire and South Cumbria; Lancashire Teaching Hospitals;
Leeds and York Partnership; Leeds Community Healthcare; Leeds Teaching Hospitals; Leicestershire Partnership;
Lewisham and Greenwich; Lincolnshire Community Health; Lincolnshire Partnership; Liverpool Heart and Chest;
Liverpool University Hospitals; Liverpool Women's; London Ambulance; London North West University; Maidstone and Tunbridge Wells;
Manchester University; Medway; Mersey and West Lancashire; Mersey Care; Mid and South Essex; Mid Cheshire Hospitals;
Mid Yorkshire Teaching; Midlands Partnership; Milton Keynes University; Moorfields Eye Hospital; Newcastle upon Tyne Hospitals;
Norfolk and Norwich; Norfolk and Suffolk; Norfolk Community Health; North Bristol; North Cumbria; North East Ambulance;
North East London; North London; North Middlesex; North Staffordshire Combined; North Tees and Hartlepool; North West Ambulance;
North West Anglia; Northampton General; Northamptonshire Healthcare; Northern Care Alliance; Northern Lincolnshire and Goole;
Northumbria Healthcare; Nottingham University Hospitals; Nottinghamshire Healthcare; Oxford Health; Oxford University Hospitals;
Oxleas; Pennine Care; Portsmouth Hospitals; Princess Alexandra; Public Health Wales; Queen Elizabeth Hospital King's Lynn;
Queen Victoria Hospital; Robert Jones and Agnes Hunt; Rotherham; Royal Berkshire; Royal Cornwall; Royal Devon; Royal Free;
Royal Marsden; Royal National Orthopaedic; Royal Orthopaedic; Royal Papworth; Royal Surrey; Royal United Hospitals;
Royal Wolverhampton; Salisbury; Sandwell and West Birmingham; Sheffield Children's; Sheffield Teaching Hospitals;
Sherwood Forest Hospitals; Shrewsbury and Telford; Shropshire Community Health; Solent; Somerset; South Central Ambulance;
South East Coast Ambulance; South London and Maudsley; South Tees Hospitals; South Tyneside and Sunderland; South Warwickshire;
South West London and St George's; South West Yorkshire Partnership; South Western Ambulance; St George's University Hospitals;
Stockport; Surrey and Borders; Surrey and Sussex Healthcare; Sussex Community; Sussex Partnership; Tameside and Glossop;
Tavistock and Portman; Tees, Esk and Wear Valleys; Torbay and South Devon; United Lincolnshire; University College London Hospitals;
University Hospital Southampton; University Hospitals Birmingham; University Hospitals Bristol;
University Hospitals Coventry and Warwickshire; University Hospitals Dorset; University Hospitals of Derby and Burton;
University Hospitals of Leicester; University Hospitals of Morecambe Bay; University Hospitals of North Midlands;
University Hospitals Plymouth; University Hospitals Sussex; Velindre; Walsall Healthcare; Walton Centre; Warrington and Halton;
Welsh Ambulance; West Hertfordshire; West London; West Midlands Ambulance; West Suffolk; Whittington; Wirral Community;
Wirral University; Worcestershire Acute; Wrightington, Wigan and Leigh; Wye Valley; York and Scarborough; Yorkshire Ambulance`;

const boards = `
Bath and North East Somerset, Swindon and Wiltshire; Bedfordshire, Luton and Milton Keynes; Birmingham and Solihull; Black Country;
Bristol, North Somerset and South Gloucestershire; Buckinghamshire, Oxfordshire and Berkshire West;
Cambridgeshire and Peterborough; Cheshire and Merseyside; Cornwall and the Isles of Scilly; Coventry and Warwickshire;
Derby and Derbyshire; Devon; Dorset; Frimley; Gloucestershire; Greater Manchester; Hampshire and Isle of Wight;
Herefordshire and Worcestershire; Hertfordshire and West Essex; Humber and North Yorkshire; Kent and Medway;
Lancashire and South Cumbria; Leicester, Leicestershire and Rutland; Lincolnshire; Mid and South Essex; Norfolk and Waveney;
North Central London; North East and North Cumbria; North East London; North West London; Northamptonshire;
Nottingham and Nottinghamshire; Shropshire, Telford and Wrekin; Somerset; South East London; South West London;
South Yorkshire; Staffordshire and Stoke-on-Trent; Suffolk and North East Essex; Surrey Heartlands; Sussex; West Yorkshire`;

interface RealBody {
  readonly name: string;
  /** Whole words, with a space at either end. */
  readonly stem: string;
}

// The longest first, so that the closest name is the one given.
const realBodies: readonly RealBody[] = [
  ...listed(trusts).map((name) => ({ name, stem: normalised(name) })),
  ...listed(boards).map((name) => ({
    name: `${name} Integrated Care Board`,
    stem: normalised(`${name} Integrated Care Board`),
  })),
].sort((a, b) => b.stem.length - a.stem.length);

/**
 * The real NHS trust or integrated care board of England that a name equals or holds as whole words.
 * Case, punctuation and the words The, NHS, Foundation and Trust make no difference; ICB is read as Integrated Care Board.
 * @returns what distinguishes the real body's name, such as "Barts Health"; null where the name holds none
 */
export function realBodyNamed(name: string): string | null {
  const given = normalised(name);
  return realBodies.find(({ stem }) => given.includes(stem))?.name ?? null;
}

function normalised(name: string): string {
  const words = name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/['’‘`.]|\p{M}/gu, "")
    .replaceAll("&", " and ")
    .replaceAll(/\bicb\b/g, "integrated care board")
    .split(/[^a-z0-9]+/)
    .filter((word) => !["", "the", "nhs", "foundation", "trust"].includes(word));
  return ` ${words.join(" ")} `;
}

function listed(names: string): string[] {
  return names.split(";").map((name) => name.replaceAll(/\s+/g, " ").trim());
}
