-- A Lianghui library. Offsets (start, length) count UTF-16 units of texts.text; days are ISO 8601; numbers are in the unit beside them.
CREATE TABLE migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied TEXT NOT NULL);
CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL);

-- The codebook's places and groups, and the published tables.
CREATE TABLE places (
  code TEXT PRIMARY KEY, ordinal INTEGER NOT NULL, adcode TEXT NOT NULL, short TEXT NOT NULL, "full" TEXT NOT NULL,
  english TEXT NOT NULL, kind TEXT NOT NULL, region TEXT NOT NULL);
CREATE TABLE groups (code TEXT PRIMARY KEY, english TEXT NOT NULL, chinese TEXT NOT NULL);
CREATE TABLE group_places (group_code TEXT NOT NULL REFERENCES groups, place TEXT NOT NULL REFERENCES places, PRIMARY KEY (group_code, place));
CREATE TABLE gdp_outturns (place TEXT NOT NULL, year INTEGER NOT NULL, growth REAL, level REAL, PRIMARY KEY (place, year));
CREATE TABLE gdp_levels (place TEXT NOT NULL, year INTEGER NOT NULL, level REAL NOT NULL, series TEXT NOT NULL, PRIMARY KEY (place, year, series));
CREATE TABLE gdp_final_growth (place TEXT NOT NULL, year INTEGER NOT NULL, growth REAL, PRIMARY KEY (place, year));
CREATE TABLE gdp_targets (
  place TEXT NOT NULL, year INTEGER NOT NULL, low REAL, high REAL, comparator TEXT NOT NULL, wording TEXT, confidence TEXT NOT NULL,
  PRIMARY KEY (place, year));

-- What was done when, by which tool, codebook and rules.
CREATE TABLE runs (
  id INTEGER PRIMARY KEY, command TEXT NOT NULL, tool TEXT NOT NULL, codebook TEXT NOT NULL, rules TEXT NOT NULL,
  started TEXT NOT NULL, ended TEXT, files INTEGER, failed INTEGER);

-- Exact texts, each once; the version is the SHA-256 of its UTF-8 bytes.
CREATE TABLE texts (version TEXT PRIMARY KEY, chars INTEGER NOT NULL, text TEXT NOT NULL);

-- A report is a place, a year, a kind and a session; its versions stand side by side, one of them current.
CREATE TABLE reports (
  id INTEGER PRIMARY KEY, place TEXT NOT NULL, year INTEGER NOT NULL, kind TEXT NOT NULL, session TEXT NOT NULL,
  UNIQUE (place, year, kind, session));
CREATE TABLE versions (
  id INTEGER PRIMARY KEY, report_id INTEGER NOT NULL REFERENCES reports, version TEXT NOT NULL, origin TEXT NOT NULL,
  is_current INTEGER NOT NULL, superseded INTEGER NOT NULL DEFAULT 0,
  place TEXT NOT NULL, year INTEGER NOT NULL, kind TEXT NOT NULL, session TEXT, title TEXT, speaker TEXT, office TEXT,
  delivered TEXT, published TEXT, chars INTEGER NOT NULL, complete INTEGER NOT NULL, annex_start INTEGER,
  source TEXT NOT NULL, hints TEXT NOT NULL, codebook TEXT NOT NULL, rules TEXT NOT NULL, run_id INTEGER REFERENCES runs);
CREATE INDEX versions_version ON versions (version);
CREATE INDEX versions_report ON versions (report_id);
CREATE INDEX versions_place_year ON versions (year, place, kind);

-- Where a text was found, with the map from its offsets back to the source (lines of start, offset, part; tab-separated).
CREATE TABLE sources (
  id INTEGER PRIMARY KEY, version TEXT NOT NULL, source TEXT NOT NULL, address TEXT, format TEXT NOT NULL, publisher TEXT,
  map TEXT NOT NULL, run_id INTEGER REFERENCES runs, UNIQUE (version, source));

-- Files as they were when last read, so that adding them again is free.
CREATE TABLE files (
  path TEXT PRIMARY KEY, size INTEGER NOT NULL, modified INTEGER NOT NULL, hash TEXT NOT NULL, options TEXT NOT NULL, reader TEXT NOT NULL);
CREATE TABLE file_versions (path TEXT NOT NULL, ordinal INTEGER NOT NULL, source TEXT NOT NULL, version TEXT NOT NULL, PRIMARY KEY (path, ordinal));

-- Facts. Their identifiers are what `lianghui show` takes.
CREATE TABLE sections (
  id TEXT PRIMARY KEY, version_id INTEGER NOT NULL REFERENCES versions, ordinal INTEGER NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL,
  quote TEXT NOT NULL, number INTEGER NOT NULL, role TEXT NOT NULL, section_start INTEGER NOT NULL, section_length INTEGER NOT NULL);
CREATE INDEX sections_version ON sections (version_id);
CREATE TABLE growth (
  id TEXT PRIMARY KEY, version_id INTEGER NOT NULL REFERENCES versions, ordinal INTEGER NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL,
  quote TEXT NOT NULL, kind TEXT NOT NULL, period TEXT NOT NULL, low REAL, high REAL, comparator TEXT NOT NULL, measure TEXT NOT NULL);
CREATE INDEX growth_version ON growth (version_id);
CREATE TABLE targets (
  id TEXT PRIMARY KEY, version_id INTEGER NOT NULL REFERENCES versions, ordinal INTEGER NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL,
  quote TEXT NOT NULL, indicator TEXT NOT NULL, "of" TEXT, low REAL, high REAL, unit TEXT, norm_low REAL, norm_high REAL,
  comparator TEXT NOT NULL, reference TEXT, stretch TEXT, modality TEXT NOT NULL, basis TEXT, wording TEXT NOT NULL, section TEXT NOT NULL);
CREATE INDEX targets_version ON targets (version_id);
CREATE TABLE outturns (
  id TEXT PRIMARY KEY, version_id INTEGER NOT NULL REFERENCES versions, ordinal INTEGER NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL,
  quote TEXT NOT NULL, period TEXT NOT NULL, indicator TEXT NOT NULL, "of" TEXT, low REAL, high REAL, unit TEXT, comparator TEXT NOT NULL,
  estimate INTEGER NOT NULL, measure TEXT NOT NULL);
CREATE INDEX outturns_version ON outturns (version_id);
CREATE TABLE tasks (
  id TEXT PRIMARY KEY, version_id INTEGER NOT NULL REFERENCES versions, ordinal INTEGER NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL,
  quote TEXT NOT NULL, level INTEGER NOT NULL, rank INTEGER NOT NULL, parent INTEGER, heading TEXT NOT NULL, theme TEXT NOT NULL, facet TEXT,
  also TEXT NOT NULL, coded_by TEXT NOT NULL, entry_start INTEGER NOT NULL, entry_length INTEGER NOT NULL);
CREATE INDEX tasks_version ON tasks (version_id);
CREATE TABLE task_reasons (
  version_id INTEGER NOT NULL REFERENCES versions, task_id TEXT NOT NULL, ordinal INTEGER NOT NULL, theme TEXT NOT NULL, cue TEXT NOT NULL,
  weight REAL NOT NULL, start INTEGER NOT NULL);
CREATE INDEX task_reasons_version ON task_reasons (version_id);
CREATE TABLE issues (
  version_id INTEGER NOT NULL REFERENCES versions, ordinal INTEGER NOT NULL, code TEXT NOT NULL, level TEXT NOT NULL, message TEXT NOT NULL,
  start INTEGER, length INTEGER);
CREATE INDEX issues_version ON issues (version_id);

-- What the verbs print: the current version of each report; a text hides what ships of its place, year and kind.
CREATE VIEW current_reports AS
  SELECT id AS version_id, place, year, kind, session, title, speaker, office, delivered, published, chars, version, complete, annex_start, source, origin
  FROM versions WHERE is_current = 1 AND version <> '';
