-- Work handed to workers: batches of documents, what became of each, and their bytes where no object folder is shared.
CREATE TABLE batches (id TEXT PRIMARY KEY, created TEXT NOT NULL, options TEXT NOT NULL, documents INTEGER NOT NULL, published INTEGER NOT NULL);
CREATE TABLE jobs (
  batch TEXT NOT NULL REFERENCES batches, number INTEGER NOT NULL, source TEXT NOT NULL, content TEXT NOT NULL, bytes INTEGER NOT NULL,
  state TEXT NOT NULL, tries INTEGER NOT NULL, texts INTEGER, reason TEXT, worker TEXT, updated TEXT NOT NULL, PRIMARY KEY (batch, number));
CREATE INDEX jobs_state ON jobs (batch, state);
CREATE TABLE contents (hash TEXT PRIMARY KEY, bytes BLOB NOT NULL);
