-- Who pays in: one row for each legal unit.
CREATE TABLE funder (
  id         UUID         NOT NULL,
  name       VARCHAR(200) NOT NULL,
  siren      VARCHAR(9)   NOT NULL,
  siret      VARCHAR(14)  NULL,
  created_at DATETIME(6)  NOT NULL,
  version    BIGINT       NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT uq_funder_siren UNIQUE (siren),
  CONSTRAINT ck_funder_siren CHECK (siren REGEXP '^[0-9]{9}$'),
  CONSTRAINT ck_funder_siret CHECK (siret IS NULL OR siret REGEXP '^[0-9]{14}$' AND LEFT(siret, 9) = siren),
  INDEX ix_funder_name (name, id)
);

GRANT SELECT, INSERT, UPDATE ON funder TO ${service-role};
