-- The CHECKs repeat the rules of the code: the database refuses what the code forgot.
CREATE TABLE subsidy (
  id                  UUID           NOT NULL,
  deliberation_number VARCHAR(40)    NOT NULL,
  deliberation_body   VARCHAR(120)   NOT NULL,
  adopted_on          DATE           NOT NULL,
  beneficiary_id      UUID           NOT NULL,
  budget_line_id      UUID           NOT NULL,
  action              VARCHAR(40)    NOT NULL,
  programme           VARCHAR(80)    NULL,
  object              VARCHAR(256)   NOT NULL,
  financial_year      INT            NOT NULL,
  received_on         DATE           NULL,
  posted_on           DATE           NULL,
  agreement_reference VARCHAR(80)    NULL,
  agreement_signed_on DATE           NULL,
  awarded             DECIMAL(19, 2) NOT NULL,
  ordered             DECIMAL(19, 2) NOT NULL,
  on_hold             DECIMAL(19, 2) NOT NULL,
  accepted            DECIMAL(19, 2) NOT NULL,
  rejected            DECIMAL(19, 2) NOT NULL,
  paid                DECIMAL(19, 2) NOT NULL,
  cleared             DECIMAL(19, 2) NOT NULL,
  returned            DECIMAL(19, 2) NOT NULL,
  fact_count          BIGINT         NOT NULL,
  last_fact_hash      VARCHAR(64)    NOT NULL,
  last_fact_at        DATETIME(6)    NULL,
  version             BIGINT         NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT uq_subsidy_deliberation UNIQUE (deliberation_number, beneficiary_id, action),
  CONSTRAINT fk_subsidy_beneficiary FOREIGN KEY (beneficiary_id) REFERENCES beneficiary (id),
  CONSTRAINT fk_subsidy_budget_line FOREIGN KEY (budget_line_id) REFERENCES budget_line (id),
  CONSTRAINT ck_subsidy_ordered_at_most_awarded CHECK (ordered <= awarded),
  CONSTRAINT ck_subsidy_accepted_at_most_ordered CHECK (accepted + on_hold <= ordered),
  CONSTRAINT ck_subsidy_paid_at_most_accepted CHECK (paid - returned <= accepted),
  CONSTRAINT ck_subsidy_cleared_at_most_paid CHECK (cleared <= paid),
  CONSTRAINT ck_subsidy_returned_at_most_cleared CHECK (returned <= cleared),
  CONSTRAINT ck_subsidy_totals_not_negative CHECK (
    ordered >= 0 AND on_hold >= 0 AND accepted >= 0 AND rejected >= 0 AND paid >= 0 AND cleared >= 0 AND returned >= 0),
  INDEX ix_subsidy_action (action, id),
  INDEX ix_subsidy_year (financial_year, action)
);

CREATE TABLE instalment (
  id              UUID           NOT NULL,
  subsidy_id      UUID           NOT NULL,
  instalment_rank INT            NOT NULL,
  kind            VARCHAR(20)    NOT NULL,
  amount          DECIMAL(19, 2) NOT NULL,
  due_on          DATE           NOT NULL,
  ordered         DECIMAL(19, 2) NOT NULL,
  version         BIGINT         NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT uq_instalment_rank UNIQUE (subsidy_id, instalment_rank),
  CONSTRAINT fk_instalment_subsidy FOREIGN KEY (subsidy_id) REFERENCES subsidy (id),
  CONSTRAINT ck_instalment_amount_positive CHECK (amount > 0),
  CONSTRAINT ck_instalment_ordered_at_most_amount CHECK (ordered BETWEEN 0 AND amount)
);

GRANT SELECT, INSERT, UPDATE ON subsidy TO ${service-role};
-- A new schedule may have fewer instalments.
GRANT SELECT, INSERT, UPDATE, DELETE ON instalment TO ${service-role};
