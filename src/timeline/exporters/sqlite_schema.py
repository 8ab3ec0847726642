"""The tables of a SQLite export, and the view that shows them as the CSV does.

A change of a table is a new `VERSION`. Every table is STRICT, so that a column holds what it says it holds.
"""

VERSION = 1
"""`PRAGMA user_version`: the version of these tables."""

APPLICATION = 0x544C4E45
"""`PRAGMA application_id`: "TLNE"."""

OLDEST = (3, 37, 0)
"""The first SQLite that knows STRICT tables."""

TABLES = """
CREATE TABLE about (
    n INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    value TEXT NOT NULL
) STRICT;
CREATE TABLE actors (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT,
    country TEXT,
    wikidata TEXT,
    note TEXT,
    declared INTEGER NOT NULL CHECK (declared IN (0, 1))
) STRICT;
CREATE TABLE actor_names (
    actor TEXT NOT NULL REFERENCES actors (id),
    n INTEGER NOT NULL,
    language TEXT, -- NULL: the name itself, or an alias
    name TEXT NOT NULL,
    PRIMARY KEY (actor, n)
) STRICT;
CREATE TABLE actor_notes (
    actor TEXT NOT NULL REFERENCES actors (id),
    language TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (actor, language)
) STRICT;
CREATE TABLE actor_memberships (
    actor TEXT NOT NULL REFERENCES actors (id),
    n INTEGER NOT NULL,
    member_of TEXT NOT NULL REFERENCES actors (id),
    since TEXT,
    until TEXT,
    PRIMARY KEY (actor, n)
) STRICT;
CREATE TABLE actor_roles (
    actor TEXT NOT NULL REFERENCES actors (id),
    n INTEGER NOT NULL,
    role TEXT NOT NULL,
    since TEXT,
    until TEXT,
    PRIMARY KEY (actor, n)
) STRICT;
CREATE TABLE places (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    country TEXT,
    note TEXT
) STRICT;
CREATE TABLE place_names (
    place TEXT NOT NULL REFERENCES places (id),
    n INTEGER NOT NULL,
    language TEXT, -- NULL: the name itself, or an alias
    name TEXT NOT NULL,
    PRIMARY KEY (place, n)
) STRICT;
CREATE TABLE place_notes (
    place TEXT NOT NULL REFERENCES places (id),
    language TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (place, language)
) STRICT;
CREATE TABLE sources (
    number INTEGER PRIMARY KEY,
    id TEXT,
    publisher TEXT,
    url TEXT,
    title TEXT,
    published TEXT,
    accessed TEXT,
    archived TEXT,
    language TEXT,
    quote TEXT,
    via TEXT,
    kind TEXT,
    note TEXT
) STRICT;
CREATE TABLE source_notes (
    source INTEGER NOT NULL REFERENCES sources (number),
    language TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (source, language)
) STRICT;
CREATE TABLE events (
    n INTEGER NOT NULL UNIQUE,
    id TEXT PRIMARY KEY,
    date TEXT NOT NULL,
    date_words TEXT NOT NULL,
    date_text TEXT,
    earliest_day INTEGER, -- days since 31 December of the year before 1: julianday() - 1721424.5
    latest_day INTEGER,
    begin_latest_day INTEGER,
    end_earliest_day INTEGER,
    date_earliest TEXT,
    date_latest TEXT,
    date_precision TEXT,
    date_lasting INTEGER NOT NULL CHECK (date_lasting IN (0, 1)),
    date_exact INTEGER NOT NULL CHECK (date_exact IN (0, 1)),
    date_qualifier TEXT,
    calendar TEXT,
    title TEXT NOT NULL,
    summary TEXT,
    kind TEXT,
    plover TEXT,
    cameo TEXT,
    country TEXT,
    support TEXT NOT NULL,
    independent_publishers INTEGER NOT NULL,
    confidence TEXT,
    note TEXT,
    match TEXT NOT NULL CHECK (match IN ('yes', 'possible'))
) STRICT;
CREATE TABLE event_texts (
    event TEXT NOT NULL REFERENCES events (id),
    language TEXT NOT NULL,
    title TEXT,
    summary TEXT,
    note TEXT,
    PRIMARY KEY (event, language)
) STRICT;
CREATE TABLE event_actors (
    event TEXT NOT NULL REFERENCES events (id),
    part TEXT NOT NULL CHECK (part IN ('who', 'about')),
    n INTEGER NOT NULL,
    actor TEXT NOT NULL REFERENCES actors (id),
    role TEXT,
    written TEXT NOT NULL,
    PRIMARY KEY (event, part, n)
) STRICT;
CREATE TABLE event_places (
    event TEXT NOT NULL REFERENCES events (id),
    n INTEGER NOT NULL,
    place TEXT NOT NULL,
    declared TEXT REFERENCES places (id),
    PRIMARY KEY (event, n)
) STRICT;
CREATE TABLE event_tags (
    event TEXT NOT NULL REFERENCES events (id),
    n INTEGER NOT NULL,
    tag TEXT NOT NULL,
    PRIMARY KEY (event, n)
) STRICT;
CREATE TABLE event_figures (
    event TEXT NOT NULL REFERENCES events (id),
    n INTEGER NOT NULL,
    figure TEXT NOT NULL,
    value TEXT NOT NULL,
    number REAL, -- NULL where the value is no plain number
    PRIMARY KEY (event, n)
) STRICT;
CREATE TABLE event_sources (
    event TEXT NOT NULL REFERENCES events (id),
    n INTEGER NOT NULL,
    source INTEGER NOT NULL REFERENCES sources (number),
    PRIMARY KEY (event, n)
) STRICT;
CREATE TABLE event_claims (
    event TEXT NOT NULL REFERENCES events (id),
    n INTEGER NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    source TEXT,
    note TEXT,
    PRIMARY KEY (event, n)
) STRICT;
CREATE TABLE event_claim_texts (
    event TEXT NOT NULL,
    n INTEGER NOT NULL,
    language TEXT NOT NULL,
    value TEXT,
    note TEXT,
    PRIMARY KEY (event, n, language),
    FOREIGN KEY (event, n) REFERENCES event_claims (event, n)
) STRICT;
CREATE TABLE event_links (
    event TEXT NOT NULL REFERENCES events (id),
    n INTEGER NOT NULL,
    relation TEXT NOT NULL,
    to_id TEXT NOT NULL,
    to_event TEXT REFERENCES events (id), -- NULL where that event is not in the selection
    PRIMARY KEY (event, n)
) STRICT;
CREATE TABLE event_search (
    event TEXT PRIMARY KEY REFERENCES events (id),
    folded TEXT NOT NULL -- no case, no accents, as --text compares
) STRICT;
CREATE INDEX events_earliest ON events (earliest_day);
CREATE INDEX events_latest ON events (latest_day);
CREATE INDEX events_kind ON events (kind);
CREATE INDEX event_actors_actor ON event_actors (actor);
CREATE INDEX event_sources_source ON event_sources (source);
CREATE INDEX event_tags_tag ON event_tags (tag);
CREATE INDEX event_links_to ON event_links (to_id);
"""


def _joined(value: str, rows: str) -> str:
    r"""Write the SQL of a list cell of the CSV: values joined by `;`, with `;` and `\` inside one escaped."""
    escaped = r"replace(replace(coalesce(value, ''), '\', '\\'), ';', '\;')"
    inner = f"SELECT {value} AS value FROM {rows}"  # noqa: S608  the parts are ours
    return f"coalesce((SELECT group_concat({escaped}, ';') FROM ({inner})), '')"  # noqa: S608


def _of(table: str, value: str, where: str = "", order: str = "n") -> str:
    """Write the SQL of the list of what one table holds of an event."""
    return _joined(value, f"{table} AS t WHERE t.event = e.id{where} ORDER BY {order}")


_NAMED = "event_actors AS t JOIN actors AS a ON a.id = t.actor WHERE t.event = e.id AND t.part = 'who' ORDER BY t.n"
_OF_SOURCES = "event_sources AS t JOIN sources AS s ON s.number = t.source WHERE t.event = e.id ORDER BY t.n"

FLAT: dict[str, str] = {
    "id": "id",
    "date": "date",
    "date_text": "coalesce(date_text, '')",
    "date_earliest": "coalesce(date_earliest, '')",
    "date_latest": "coalesce(date_latest, '')",
    "date_precision": "coalesce(date_precision, '')",
    "date_lasting": "iif(date_lasting, 'yes', 'no')",
    "date_qualifier": "coalesce(date_qualifier, '')",
    "title": "title",
    "summary": "coalesce(summary, '')",
    "kind": "coalesce(kind, '')",
    "actors": _of("event_actors", "written", " AND part = 'who'"),
    "actor_names": _joined("iif(t.written = a.id, a.name, t.written)", _NAMED),
    "about": _of("event_actors", "written", " AND part = 'about'"),
    "place": _of("event_places", "place"),
    "country": "coalesce(country, '')",
    "figures": _of("event_figures", "figure || '=' || value"),
    "tags": _of("event_tags", "tag"),
    "support": "support",
    "disputed": _of("event_claims", "field", order="n").replace(
        "ORDER BY n", "GROUP BY field ORDER BY min(n)"
    ),
    "sources": "(SELECT count(*) FROM event_sources AS t WHERE t.event = e.id)",
    "publishers": _joined("s.publisher", _OF_SOURCES),
    "source_urls": _joined("s.url", _OF_SOURCES),
    "confidence": "coalesce(confidence, '')",
    "links": _of("event_links", "relation || ':' || to_id"),
    "note": "coalesce(note, '')",
}
"""The columns of `events_flat`, which are those of the CSV, each with the SQL that makes its cell."""

VIEW = "CREATE VIEW events_flat AS SELECT\n{}\nFROM events AS e ORDER BY n;".format(
    ",\n".join(f"    {sql} AS {name}" for name, sql in FLAT.items())
)

SCHEMA = TABLES + VIEW
