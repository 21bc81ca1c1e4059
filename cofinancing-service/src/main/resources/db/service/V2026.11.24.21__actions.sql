-- What is co-financed. That own funds and shares add up to the cost spans rows: the service checks it under a lock.
CREATE TABLE action (
  id                 UUID           NOT NULL,
  reference          VARCHAR(40)    NOT NULL,
  title              VARCHAR(250)   NOT NULL,
  programme          VARCHAR(100)   NOT NULL,
  financial_year     INT            NOT NULL,
  cost_amount        DECIMAL(19, 2) NOT NULL,
  cost_currency      VARCHAR(3)     NOT NULL,
  own_funds_amount   DECIMAL(19, 2) NOT NULL,
  own_funds_currency VARCHAR(3)     NOT NULL,
  created_at         DATETIME(6)    NOT NULL,
  version            BIGINT         NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT uq_action_reference UNIQUE (reference),
  CONSTRAINT ck_action_financial_year CHECK (financial_year BETWEEN 2000 AND 2099),
  CONSTRAINT ck_action_cost_positive CHECK (cost_amount > 0),
  CONSTRAINT ck_action_own_funds CHECK (own_funds_amount BETWEEN 0 AND cost_amount),
  CONSTRAINT ck_action_currency CHECK (cost_currency = 'EUR' AND own_funds_currency = 'EUR'),
  INDEX ix_action_year (financial_year, reference)
);

CREATE TABLE action_share (
  action_id UUID           NOT NULL,
  position  INT            NOT NULL,
  funder_id UUID           NOT NULL,
  amount    DECIMAL(19, 2) NOT NULL,
  currency  VARCHAR(3)     NOT NULL,
  PRIMARY KEY (action_id, position),
  CONSTRAINT fk_action_share_action FOREIGN KEY (action_id) REFERENCES action (id),
  CONSTRAINT fk_action_share_funder FOREIGN KEY (funder_id) REFERENCES funder (id),
  CONSTRAINT ck_action_share_positive CHECK (amount > 0),
  CONSTRAINT ck_action_share_currency CHECK (currency = 'EUR')
);

GRANT SELECT, INSERT, UPDATE ON action TO ${service-role};
-- A new plan takes the place of the old one, row by row.
GRANT SELECT, INSERT, UPDATE, DELETE ON action_share TO ${service-role};
