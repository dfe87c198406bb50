-- What lianghui watch found and told. An announcement is told once to each channel; a silent one is what was there before the watch began.
CREATE TABLE announcements (
  id TEXT PRIMARY KEY, at TEXT NOT NULL, kind TEXT NOT NULL, place TEXT NOT NULL, year INTEGER NOT NULL, version TEXT NOT NULL, title TEXT NOT NULL,
  detail TEXT NOT NULL, source TEXT NOT NULL, silent INTEGER NOT NULL);
CREATE TABLE deliveries (announcement TEXT NOT NULL, channel TEXT NOT NULL, state TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (announcement, channel));
CREATE TABLE watch_places (
  place TEXT NOT NULL, year INTEGER NOT NULL, checked TEXT NOT NULL, failures INTEGER NOT NULL, failing_since TEXT, error TEXT, PRIMARY KEY (place, year));
