-- What funders are asked to pay; changed only under the lock of the contribution.
CREATE TABLE claim (
  id                UUID           NOT NULL,
  contribution_id   UUID           NOT NULL,
  action_reference  VARCHAR(40)    NOT NULL,
  number            VARCHAR(35)    NOT NULL,
  amount            DECIMAL(19, 2) NOT NULL,
  currency          VARCHAR(3)     NOT NULL,
  claimed_on        DATE           NOT NULL,
  withdrawn_on      DATE           NULL,
  withdrawal_reason VARCHAR(500)   NULL,
  ordered           DECIMAL(19, 2) NOT NULL,
  received          DECIMAL(19, 2) NOT NULL,
  created_at        DATETIME(6)    NOT NULL,
  version           BIGINT         NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT uq_claim_number UNIQUE (contribution_id, number),
  CONSTRAINT fk_claim_contribution FOREIGN KEY (contribution_id) REFERENCES contribution (id),
  CONSTRAINT ck_claim_amount_positive CHECK (amount > 0),
  CONSTRAINT ck_claim_currency CHECK (currency = 'EUR'),
  CONSTRAINT ck_claim_ordered CHECK (ordered BETWEEN 0 AND amount),
  CONSTRAINT ck_claim_received CHECK (received BETWEEN 0 AND ordered),
  CONSTRAINT ck_claim_withdrawn CHECK (withdrawn_on IS NULL OR ordered = 0),
  INDEX ix_claim_action (action_reference, id),
  INDEX ix_claim_created (created_at, id)
);

GRANT SELECT, INSERT, UPDATE ON claim TO ${service-role};
