// Read a calendar on standard input as ical.js does, and write its entries as JSON.
import ICAL from "ical.js";
import { readFileSync } from "node:fs";

const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, "utf8")));
const entries = calendar.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    summary: event.summary,
    description: event.description,
    location: event.location,
    start: event.startDate.toString(),
    end: event.endDate.toString(),
    days: event.startDate.isDate && event.endDate.isDate,
    edtf: component.getFirstPropertyValue("x-timeline-edtf"),
    categories: component.getFirstProperty("categories")?.getValues() ?? [],
  };
});
process.stdout.write(JSON.stringify({ name: calendar.getFirstPropertyValue("x-wr-calname"), entries }));
