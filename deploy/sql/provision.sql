-- Opens one schema on a MariaDB server (10.11 or later), as an administrator. Run it once for each service.
--
-- Put your own values in place of:
--   quitus_subsidy       the schema (quitus_subsidy for subsidy-service, quitus_cofinancing for cofinancing-service)
--   '127.0.0.1'          the host or network the service connects from
--   CHANGE-ME-...        passwords, each its own
--
-- On a server that writes a binary log (also in a Galera cluster) the migrations create triggers only when
-- log_bin_trust_function_creators is 1.

-- Compares byte by byte: references that differ by case, accent or trailing space stay two.
CREATE DATABASE IF NOT EXISTS `quitus_subsidy` CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- The running service. Each migration grants the role its tables; facts get SELECT and INSERT only.
-- SHOW VIEW reads no table: it lets the service into the schema before the first migration has run.
CREATE ROLE IF NOT EXISTS `quitus_subsidy_role`;
GRANT SHOW VIEW ON `quitus\_subsidy`.* TO `quitus_subsidy_role`;

-- The migrations: own the tables and pass on the rights to them.
CREATE USER IF NOT EXISTS 'quitus_subsidy_migration'@'127.0.0.1' IDENTIFIED BY 'CHANGE-ME-migration';
GRANT ALL PRIVILEGES ON `quitus\_subsidy`.* TO 'quitus_subsidy_migration'@'127.0.0.1' WITH GRANT OPTION;

CREATE USER IF NOT EXISTS 'quitus_subsidy_service'@'127.0.0.1' IDENTIFIED BY 'CHANGE-ME-service';
GRANT `quitus_subsidy_role` TO 'quitus_subsidy_service'@'127.0.0.1';
SET DEFAULT ROLE `quitus_subsidy_role` FOR 'quitus_subsidy_service'@'127.0.0.1';
