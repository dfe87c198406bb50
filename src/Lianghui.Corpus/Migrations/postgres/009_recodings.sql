-- What coding a text again changed: a row for each fact that came, went or is otherwise now, as JSON of its columns, and by which codebook and rules.
CREATE TABLE recodings (
  run_id BIGINT, version TEXT NOT NULL, place TEXT NOT NULL, year INTEGER NOT NULL, fact_table TEXT NOT NULL, fact TEXT NOT NULL, change TEXT NOT NULL,
  columns TEXT NOT NULL, before TEXT, after TEXT, codebook_before TEXT NOT NULL, rules_before TEXT NOT NULL, codebook TEXT NOT NULL, rules TEXT NOT NULL);
CREATE INDEX recodings_run ON recodings (run_id);
