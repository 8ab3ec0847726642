"""A small chronology for the lists: every thing of it by several names, of several years, sure and only possible."""

from tests.loader.reading import chronology

TEXT = """\
title: The harbour
titles: {de: Der Hafen}
language: en
kinds:
  strike: {name: strike, names: {de: Streik}, plover: PROTEST, note: Work stops.}
tags:
  wages: {name: wages, names: {de: Löhne}, aliases: [pay], note: What is paid.}
  safety: {name: safety at work}
  holidays: {name: holidays}
places:
  dock: {name: North Dock, names: {de: Norddock}, aliases: [the quay], country: FRA}
actors:
  union: {name: Dockers' Union, kind: organisation}
  ann: {name: Ann Lee, kind: person, member_of: [{actor: union, since: 2024-05}]}
  port: {name: Port Authority, kind: body, names: {de: Hafenbehörde}}
  owner: {name: The Owner, kind: person}
queries:
  spring: {query: "date:2024-03..2024-05", name: the spring, names: {de: der Frühling}, aliases: [first weeks],
           description: How it began.}
events:
  - date: 2024-03-05
    id: walkout
    title: The dockers walk out
    titles: {de: Die Hafenarbeiter legen die Arbeit nieder}
    kind: strike
    place: the quay
    actors: [union]
    about: [port]
    tags: [pay]
    sources:
      - {publisher: Gazette, url: "https://gazette.example/1", via: Wire, quote: We stop now, language: en}
      - {publisher: Courier, url: "https://courier.example/1", via: Wire, kind: media}
    claims: [{field: date, value: 2024-03-04, source: "https://courier.example/1", note: the evening before}]
  - date: 2024-05~
    id: talks
    title: Talks are said to begin
    kind: talks
    place: Town Hall
    actors: [ann, port]
    about: [owner]
    tags: [Wages]
    sources:
      - {publisher: Port Authority, url: "https://port.example/1", archived: "https://archive.example/1",
         kind: official, published: 2024-05-20, language: de, quote: Wir sprechen}
    links: [{to: walkout, relation: responds-to}]
  - date: 2025-01-10
    id: deal
    title: A deal on wages
    kind: agreement
    place: [dock, Town Hall]
    actors: [union, port]
    tags: [wages, safety]
    figures: {rise: 5}
    sources: [{publisher: Gazette, url: "https://gazette.example/1"}]
    claims: [{field: rise, value: "6"}]
    links: [{to: talks, relation: follows}]
  - date: 2025-01-10
    id: accident
    title: A crane falls
    kind: incident
    tags: [night shift]
"""
KNOWN = chronology(TEXT)
