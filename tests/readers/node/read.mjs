// Reads VCALENDARs with ical.js: on each line of stdin one file as a JSON string, on each line of stdout its events as JSON.
// A time is a number of seconds since 1970 if it is an instant, "2023-09-18" if it is a date, "2023-09-18T14:00:00" if ical.js
// found no zone for it.
import { createInterface } from "node:readline";
import ICAL from "ical.js";

ICAL.design.strict = true;

function time(property) {
  if (property === null) {
    return null;
  }
  const value = property.getFirstValue();
  if (value.isDate || value.zone === ICAL.Timezone.localTimezone) {
    return value.toString();
  }
  return value.toUnixTime();
}

function record(event) {
  return {
    uid: event.getFirstPropertyValue("uid"),
    summary: event.getFirstPropertyValue("summary"),
    start: time(event.getFirstProperty("dtstart")),
    end: time(event.getFirstProperty("dtend")),
    status: event.getFirstPropertyValue("status") ?? "",
    sequence: event.getFirstPropertyValue("sequence") ?? 0,
    location: event.getFirstPropertyValue("location") ?? "",
    description: event.getFirstPropertyValue("description") ?? "",
    categories: event.getFirstProperty("categories")?.getValues() ?? [],
  };
}

for await (const line of createInterface({ input: process.stdin })) {
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(JSON.parse(line)));
  console.log(JSON.stringify(calendar.getAllSubcomponents("vevent").map(record)));
}
