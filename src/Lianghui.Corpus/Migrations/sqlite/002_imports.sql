-- Tables that a user imported (`lianghui facts import`): their sources, and their values with the line of the file.
CREATE TABLE imports (
  name TEXT PRIMARY KEY, source TEXT NOT NULL, file TEXT NOT NULL, hash TEXT NOT NULL, imported TEXT NOT NULL, "rows" INTEGER NOT NULL);
CREATE TABLE imported_values (
  import TEXT NOT NULL REFERENCES imports, line INTEGER NOT NULL, place TEXT NOT NULL, year INTEGER NOT NULL, indicator TEXT NOT NULL,
  value REAL NOT NULL, unit TEXT NOT NULL, estimate INTEGER, PRIMARY KEY (import, line));
