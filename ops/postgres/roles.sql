-- Roles with least rights for a team's library. Run once, as the database's owner, after the library was made, and again after an update:
--   psql -d team -f ops/postgres/roles.sql
-- reader: the verbs that print, and the dashboard. worker: adds and codes. The owner alone makes tables (its first verb after an update does it).
-- People and services log in with users of their own: CREATE ROLE anna LOGIN IN ROLE lianghui_reader;
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'lianghui_reader') THEN CREATE ROLE lianghui_reader NOLOGIN; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'lianghui_worker') THEN CREATE ROLE lianghui_worker NOLOGIN; END IF;
END $$;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO lianghui_reader, lianghui_worker;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO lianghui_reader, lianghui_worker;
GRANT INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO lianghui_worker;
REVOKE INSERT, UPDATE, DELETE ON migrations FROM lianghui_worker;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO lianghui_worker;
