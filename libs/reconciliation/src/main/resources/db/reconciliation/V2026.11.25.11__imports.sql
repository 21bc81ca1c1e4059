-- Large imports, as jobs: any replica may do them, and one that died is followed by another.
CREATE TABLE statement_import (
  id              UUID         NOT NULL,
  sha256          VARCHAR(64)  NOT NULL,
  state           VARCHAR(20)  NOT NULL,
  -- Of two uploads of the same file at the same moment one stores the job, and the other finds it.
  active_sha256   VARCHAR(64) AS (IF(state IN ('WAITING', 'STORING', 'MATCHING'), sha256, NULL)) PERSISTENT,
  format          VARCHAR(30)  NOT NULL,
  size            BIGINT       NOT NULL,
  mapping         VARCHAR(60)  NULL,
  mapping_version INT          NULL,
  accounts        TEXT         NOT NULL,
  lines_total     BIGINT       NOT NULL,
  lines_stored    BIGINT       NOT NULL DEFAULT 0,
  lines_looked_at BIGINT       NOT NULL DEFAULT 0,
  lines_matched   BIGINT       NOT NULL DEFAULT 0,
  facts           BIGINT       NOT NULL DEFAULT 0,
  requested_at    DATETIME(6)  NOT NULL,
  requested_by    VARCHAR(100) NOT NULL,
  request_id      VARCHAR(64)  NOT NULL,
  started_at      DATETIME(6)  NULL,
  published_at    DATETIME(6)  NULL,
  ended_at        DATETIME(6)  NULL,
  cancelled_by    VARCHAR(100) NULL,
  owner           UUID         NULL,
  lease_until     DATETIME(6)  NULL,
  failures        INT          NOT NULL DEFAULT 0,
  report          LONGTEXT     NULL,
  problem         TEXT         NULL,
  CONSTRAINT pk_statement_import PRIMARY KEY (id),
  CONSTRAINT uq_statement_import_active UNIQUE (active_sha256),
  CONSTRAINT ck_statement_import_state CHECK (
    state IN ('WAITING', 'STORING', 'MATCHING', 'DONE', 'CANCELLED', 'FAILED')),
  CONSTRAINT ck_statement_import_report CHECK (report IS NULL OR JSON_VALID(report)),
  CONSTRAINT ck_statement_import_problem CHECK ((state = 'FAILED') = (problem IS NOT NULL))
);

-- The file of a job, until its lines are stored or it is given up.
CREATE TABLE import_content (
  import_id UUID       NOT NULL,
  chunk_no  INT        NOT NULL,
  content   MEDIUMBLOB NOT NULL,
  CONSTRAINT pk_import_content PRIMARY KEY (import_id, chunk_no),
  CONSTRAINT fk_import_content_import FOREIGN KEY (import_id) REFERENCES statement_import (id)
);

GRANT SELECT, INSERT, UPDATE ON statement_import TO ${service-role};
GRANT SELECT, INSERT, DELETE ON import_content TO ${service-role};
