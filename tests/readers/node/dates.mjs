// Reads French dates with chrono-node: on each line of stdin one text as a JSON string, on each line of stdout what was found in
// it, as pairs of a start and an end or null, as JSON. "2023-09-18" is a day, "2023-09-18T14:00" has an hour that stands in the
// text, and "2023-09-18~08" one that chrono supposes; noon, its hour for whole days, is left out.
// Where a year, a month or a day is not found, chrono takes the nearest to Saturday 1 January 2000.
import { createInterface } from "node:readline";
import { parse } from "chrono-node/fr";

const SUPPOSED = { instant: new Date(Date.UTC(2000, 0, 1, 12)), timezone: 0 };
const NOON = 12;

function padded(number, width = 2) {
  return String(number).padStart(width, "0");
}

function time(found) {
  const day = [padded(found.get("year"), 4), padded(found.get("month")), padded(found.get("day"))].join("-");
  const hour = found.get("hour");
  if (found.isCertain("hour")) {
    return `${day}T${padded(hour)}:${padded(found.get("minute"))}`;
  }
  return hour === NOON ? day : `${day}~${padded(hour)}`;
}

for await (const line of createInterface({ input: process.stdin })) {
  const found = parse(JSON.parse(line), SUPPOSED);
  console.log(JSON.stringify(found.map(({ start, end }) => [time(start), end ? time(end) : null])));
}
