// Reads messages with ical.js: on each line of stdin one file as a JSON string, on each line of stdout its events as JSON, each
// with the METHOD of the file. Times are as in read.mjs.
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

function person(property) {
  const params = Object.entries(property.jCal[1]).map(([name, value]) => [name, [value].flat().join(",")]);
  return { address: property.getFirstValue(), params: Object.fromEntries(params) };
}

function message(event, method) {
  const text = (name) => event.getFirstPropertyValue(name) ?? "";
  return {
    method,
    uid: text("uid"),
    sequence: event.getFirstPropertyValue("sequence") ?? 0,
    stamp: time(event.getFirstProperty("dtstamp")),
    summary: text("summary"),
    start: time(event.getFirstProperty("dtstart")),
    end: time(event.getFirstProperty("dtend")),
    status: text("status"),
    location: text("location"),
    organizer: event.getAllProperties("organizer").map(person)[0] ?? null,
    attendees: event.getAllProperties("attendee").map(person),
  };
}

for await (const line of createInterface({ input: process.stdin })) {
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(JSON.parse(line)));
  const method = calendar.getFirstPropertyValue("method") ?? "";
  console.log(JSON.stringify(calendar.getAllSubcomponents("vevent").map((event) => message(event, method))));
}
