-- How near a source stands to the report itself (portal, official, state-media, press, secondary); null where only its address tells.
ALTER TABLE versions ADD COLUMN grade TEXT;

-- Days on which congresses sit, as the user entered them.
CREATE TABLE sessions (place TEXT NOT NULL, year INTEGER NOT NULL, opens TEXT NOT NULL, closes TEXT, source TEXT NOT NULL, PRIMARY KEY (place, year));
