CREATE TABLE beneficiary (
  id      UUID         NOT NULL,
  name    VARCHAR(255) NOT NULL,
  siret   VARCHAR(14)  NULL,
  rna     VARCHAR(10)  NULL,
  note    VARCHAR(255) NULL,
  version BIGINT       NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT uq_beneficiary_siret UNIQUE (siret),
  CONSTRAINT uq_beneficiary_rna UNIQUE (rna),
  CONSTRAINT ck_beneficiary_identified CHECK (siret IS NOT NULL OR rna IS NOT NULL)
);

CREATE TABLE budget_line (
  id                UUID           NOT NULL,
  collectivity      VARCHAR(14)    NOT NULL,
  collectivity_code VARCHAR(10)    NOT NULL,
  budget_code       VARCHAR(10)    NOT NULL,
  financial_year    INT            NOT NULL,
  account           VARCHAR(60)    NOT NULL,
  label             VARCHAR(255)   NOT NULL,
  opened            DECIMAL(19, 2) NOT NULL,
  used              DECIMAL(19, 2) NOT NULL,
  fact_count        BIGINT         NOT NULL,
  last_fact_hash    VARCHAR(64)    NOT NULL,
  last_fact_at      DATETIME(6)    NULL,
  version           BIGINT         NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT uq_budget_line_account UNIQUE (collectivity, collectivity_code, budget_code, financial_year, account),
  CONSTRAINT ck_budget_line_used_not_negative CHECK (used >= 0),
  CONSTRAINT ck_budget_line_used_at_most_opened CHECK (used <= opened)
);

GRANT SELECT, INSERT, UPDATE ON beneficiary TO ${service-role};
GRANT SELECT, INSERT, UPDATE ON budget_line TO ${service-role};
