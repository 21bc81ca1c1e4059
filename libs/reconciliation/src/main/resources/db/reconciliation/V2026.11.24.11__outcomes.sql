-- What each line proves, as it stands, and every decision a person took about it.
CREATE TABLE outcome (
  line_id          UUID         NOT NULL,
  kind             VARCHAR(20)  NOT NULL,
  verdict          VARCHAR(20)  NOT NULL,
  -- Whether the engine may still decide: not once it is matched, ignored, or a match was undone.
  automatic        BOOLEAN      NOT NULL,
  expected_id      UUID         NULL,
  expected_purpose VARCHAR(30)  NULL,
  expected_label   VARCHAR(255) NULL,
  subject_id       UUID         NULL,
  explanation      MEDIUMTEXT   NULL,
  facts            TEXT         NOT NULL,
  decided_by       VARCHAR(100) NULL,
  decided_at       DATETIME(6)  NULL,
  version          BIGINT       NOT NULL,
  CONSTRAINT pk_outcome PRIMARY KEY (line_id),
  CONSTRAINT fk_outcome_line FOREIGN KEY (line_id) REFERENCES statement_line (id),
  CONSTRAINT ck_outcome_verdict CHECK (
    verdict IN ('MATCHED', 'PROPOSED', 'MISMATCHED', 'AMBIGUOUS', 'UNMATCHED', 'IGNORED')),
  CONSTRAINT ck_outcome_matched CHECK (verdict <> 'MATCHED' OR (expected_id IS NOT NULL AND NOT automatic)),
  INDEX ix_outcome_run (automatic, kind, line_id),
  INDEX ix_outcome_verdict (verdict, line_id)
);

CREATE TABLE decision (
  id          UUID         NOT NULL,
  line_id     UUID         NOT NULL,
  action      VARCHAR(20)  NOT NULL,
  expected_id UUID         NULL,
  facts       TEXT         NOT NULL,
  reason      VARCHAR(500) NULL,
  actor       VARCHAR(100) NOT NULL,
  request_id  VARCHAR(64)  NOT NULL,
  decided_at  DATETIME(6)  NOT NULL,
  CONSTRAINT pk_decision PRIMARY KEY (id),
  CONSTRAINT fk_decision_line FOREIGN KEY (line_id) REFERENCES statement_line (id),
  CONSTRAINT ck_decision_action CHECK (action IN ('CONFIRMED', 'CHOSEN', 'REVERSED')),
  CONSTRAINT ck_decision_reason CHECK (action <> 'REVERSED' OR reason IS NOT NULL)
);

-- One row. Whoever matches holds it, so that two imports never prove the same movement.
CREATE TABLE reconciliation_turn (
  id INT NOT NULL,
  CONSTRAINT pk_reconciliation_turn PRIMARY KEY (id)
);
INSERT INTO reconciliation_turn (id) VALUES (1);

GRANT SELECT, INSERT, UPDATE ON outcome TO ${service-role};
GRANT SELECT, INSERT ON decision TO ${service-role};
GRANT SELECT, UPDATE ON reconciliation_turn TO ${service-role};
