-- The subject of this service's facts: the head of its chain and its current totals.
-- Money may arrive before the accountant has accepted an order, so received is bounded by ordered, not by accepted.
CREATE TABLE contribution (
  id                  UUID           NOT NULL,
  funder_id           UUID           NOT NULL,
  action_reference    VARCHAR(40)    NOT NULL,
  agreement_reference VARCHAR(60)    NOT NULL,
  agreement_signed_on DATE           NOT NULL,
  funder_reference    VARCHAR(35)    NULL,
  basis               VARCHAR(10)    NOT NULL,
  percent             DECIMAL(9, 6)  NULL,
  base_amount         DECIMAL(19, 2) NULL,
  ceiling_amount      DECIMAL(19, 2) NULL,
  currency            VARCHAR(3)     NOT NULL,
  agreed              DECIMAL(19, 2) NOT NULL,
  claimed             DECIMAL(19, 2) NOT NULL,
  ordered             DECIMAL(19, 2) NOT NULL,
  accepted            DECIMAL(19, 2) NOT NULL,
  received            DECIMAL(19, 2) NOT NULL,
  cleared             DECIMAL(19, 2) NOT NULL,
  fact_count          BIGINT         NOT NULL,
  last_fact_hash      VARCHAR(64)    NOT NULL,
  last_fact_at        DATETIME(6)    NULL,
  created_at          DATETIME(6)    NOT NULL,
  version             BIGINT         NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT uq_contribution_agreement UNIQUE (funder_id, action_reference, agreement_reference),
  CONSTRAINT fk_contribution_funder FOREIGN KEY (funder_id) REFERENCES funder (id),
  CONSTRAINT fk_contribution_action FOREIGN KEY (action_reference) REFERENCES action (reference),
  CONSTRAINT ck_contribution_currency CHECK (currency = 'EUR'),
  CONSTRAINT ck_contribution_terms CHECK (
    basis = 'FIXED' AND percent IS NULL AND base_amount IS NULL AND ceiling_amount IS NULL
    OR basis = 'RATE' AND percent > 0 AND percent <= 100 AND base_amount > 0 AND ceiling_amount > 0
      AND agreed <= ceiling_amount),
  CONSTRAINT ck_contribution_claimed CHECK (claimed BETWEEN 0 AND agreed),
  CONSTRAINT ck_contribution_ordered CHECK (ordered BETWEEN 0 AND claimed),
  CONSTRAINT ck_contribution_accepted CHECK (accepted BETWEEN 0 AND ordered),
  CONSTRAINT ck_contribution_received CHECK (received BETWEEN 0 AND ordered),
  CONSTRAINT ck_contribution_cleared CHECK (cleared BETWEEN 0 AND received AND cleared <= accepted),
  INDEX ix_contribution_action (action_reference, id),
  INDEX ix_contribution_created (created_at, id)
);

GRANT SELECT, INSERT, UPDATE ON contribution TO ${service-role};
