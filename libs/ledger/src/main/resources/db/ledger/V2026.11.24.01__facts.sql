-- Facts are appended, never changed: no grant and no trigger lets an UPDATE or a DELETE through.
CREATE TABLE fact (
  id                 UUID           NOT NULL,
  subject_id         UUID           NOT NULL,
  sequence           BIGINT         NOT NULL,
  kind               VARCHAR(40)    NOT NULL,
  item_id            UUID           NULL,
  amount             DECIMAL(19, 2) NOT NULL,
  currency           VARCHAR(3)     NOT NULL,
  effective_on       DATE           NOT NULL,
  recorded_at        DATETIME(6)    NOT NULL,
  actor              VARCHAR(100)   NOT NULL,
  request_id         VARCHAR(64)    NOT NULL,
  evidence_type      VARCHAR(40)    NOT NULL,
  evidence_reference VARCHAR(255)   NOT NULL,
  reverses_id        UUID           NULL,
  details            VARCHAR(4000)  NOT NULL,
  previous_hash      VARCHAR(64)    NOT NULL,
  hash               VARCHAR(64)    NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT uq_fact_sequence UNIQUE (subject_id, sequence),
  CONSTRAINT uq_fact_reverses UNIQUE (reverses_id),
  CONSTRAINT fk_fact_reverses FOREIGN KEY (reverses_id) REFERENCES fact (id),
  CONSTRAINT ck_fact_amount_positive CHECK (amount > 0),
  CONSTRAINT ck_fact_currency CHECK (currency = 'EUR'),
  CONSTRAINT ck_fact_sequence_positive CHECK (sequence > 0),
  CONSTRAINT ck_fact_details_json CHECK (JSON_VALID(details)),
  -- What was recorded after a moment is read from this index alone.
  INDEX ix_fact_recorded (subject_id, recorded_at, effective_on, kind, reverses_id, amount),
  INDEX ix_fact_item (item_id, kind)
);

CREATE TRIGGER fact_is_never_updated BEFORE UPDATE ON fact FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'Facts are never updated';

CREATE TRIGGER fact_is_never_deleted BEFORE DELETE ON fact FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'Facts are never deleted';

GRANT SELECT, INSERT ON fact TO ${service-role};
