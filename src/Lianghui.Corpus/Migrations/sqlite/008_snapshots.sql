-- What stands behind publications, frozen: content is a zip without texts in Base64; texts are those of table texts, by hash.
CREATE TABLE snapshots (
  name TEXT PRIMARY KEY, created TEXT NOT NULL, tool TEXT NOT NULL, codebook TEXT NOT NULL, rules TEXT NOT NULL,
  reports INTEGER NOT NULL, texts INTEGER NOT NULL, facts INTEGER NOT NULL, hash TEXT NOT NULL, content TEXT NOT NULL);
