-- What people say of coded facts. A row is tied to the characters of a text (version, start, length, quote) and not to a row of a fact table, so that
-- it outlives every new coding; rows are only ever added. Fields (changes, coded) are JSON objects of texts.
CREATE TABLE corrections (
  id TEXT PRIMARY KEY, action TEXT NOT NULL, fact TEXT NOT NULL, fact_id TEXT NOT NULL, place TEXT NOT NULL, year INTEGER NOT NULL, kind TEXT NOT NULL,
  version TEXT NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL, quote TEXT NOT NULL, changes TEXT NOT NULL, coded TEXT NOT NULL,
  by_name TEXT NOT NULL, day TEXT NOT NULL, reason TEXT NOT NULL, recorded TEXT NOT NULL);
