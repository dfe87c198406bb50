-- Forecasts of the national report as they were made; once kept they never change. Outcomes stand apart and may be written again.
CREATE TABLE forecasts (
  id TEXT PRIMARY KEY, year INTEGER NOT NULL, as_of TEXT NOT NULL, made TEXT NOT NULL, tool TEXT NOT NULL, codebook TEXT NOT NULL, rules TEXT NOT NULL);
CREATE TABLE forecast_items (
  forecast_id TEXT NOT NULL, ordinal INTEGER NOT NULL, question TEXT NOT NULL, item TEXT NOT NULL, "rank" INTEGER NOT NULL,
  value DOUBLE PRECISION, low DOUBLE PRECISION, high DOUBLE PRECISION, probability DOUBLE PRECISION, rule TEXT NOT NULL, inputs TEXT NOT NULL,
  n INTEGER NOT NULL, hit_rate DOUBLE PRECISION, error DOUBLE PRECISION, baseline_error DOUBLE PRECISION, verdict TEXT NOT NULL, PRIMARY KEY (forecast_id, ordinal));
CREATE TABLE forecast_outcomes (
  forecast_id TEXT NOT NULL, ordinal INTEGER NOT NULL, outcome TEXT, error DOUBLE PRECISION, hit INTEGER, version TEXT, scored TEXT NOT NULL,
  PRIMARY KEY (forecast_id, ordinal));
