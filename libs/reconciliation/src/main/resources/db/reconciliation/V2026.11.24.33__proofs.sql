-- Every match and every undoing, with the rule or the person behind it: added to, never changed.
CREATE TABLE proof (
  id           UUID           NOT NULL,
  line_id      UUID           NOT NULL,
  group_id     UUID           NOT NULL,
  expected_id  UUID           NOT NULL,
  purpose      VARCHAR(30)    NOT NULL,
  label        VARCHAR(255)   NOT NULL,
  subject_id   UUID           NOT NULL,
  amount       DECIMAL(19, 2) NOT NULL,
  facts        TEXT           NOT NULL,
  rule_name    VARCHAR(60)    NULL,
  rule_version INT            NULL,
  actor        VARCHAR(100)   NULL,
  proved_at    DATETIME(6)    NOT NULL,
  CONSTRAINT pk_proof PRIMARY KEY (id),
  CONSTRAINT fk_proof_line FOREIGN KEY (line_id) REFERENCES statement_line (id),
  CONSTRAINT ck_proof_amount CHECK (amount >= 0),
  CONSTRAINT ck_proof_by CHECK ((rule_name IS NULL) <> (actor IS NULL)),
  INDEX ix_proof_line (line_id),
  INDEX ix_proof_group (group_id)
);

CREATE TABLE proof_undone (
  proof_id     UUID         NOT NULL,
  undone_at    DATETIME(6)  NOT NULL,
  -- Accounting date of the reversals: until then the match counted.
  effective_on DATE         NOT NULL,
  actor        VARCHAR(100) NOT NULL,
  request_id   VARCHAR(64)  NOT NULL,
  reason       VARCHAR(500) NOT NULL,
  CONSTRAINT pk_proof_undone PRIMARY KEY (proof_id),
  CONSTRAINT fk_proof_undone_proof FOREIGN KEY (proof_id) REFERENCES proof (id)
);

-- Lines that belong together, what the line proves or is proposed to prove, and the rule that says so.
ALTER TABLE outcome
  ADD COLUMN group_id     UUID        NULL,
  ADD COLUMN parts        TEXT        NULL,
  ADD COLUMN rule_name    VARCHAR(60) NULL,
  ADD COLUMN rule_version INT         NULL,
  ADD INDEX ix_outcome_group (group_id);

ALTER TABLE decision DROP CONSTRAINT ck_decision_action;
ALTER TABLE decision ADD CONSTRAINT ck_decision_action CHECK (
  action IN ('CONFIRMED', 'CHOSEN', 'MATCHED', 'IGNORED', 'REVERSED'));

-- Matches of before this migration, so that they can be undone like any other.
INSERT INTO proof (id, line_id, group_id, expected_id, purpose, label, subject_id, amount, facts, rule_name,
  rule_version, actor, proved_at)
SELECT UUID(), o.line_id, o.line_id, o.expected_id, o.expected_purpose, o.expected_label, o.subject_id, l.amount,
  o.facts, IF(o.decided_by IS NULL, 'before-rules', NULL), IF(o.decided_by IS NULL, 1, NULL), o.decided_by,
  COALESCE(o.decided_at, CURRENT_TIMESTAMP(6))
FROM outcome o JOIN statement_line l ON l.id = o.line_id
WHERE o.verdict = 'MATCHED';
UPDATE outcome SET group_id = line_id WHERE verdict = 'MATCHED';

GRANT SELECT, INSERT ON proof TO ${service-role};
GRANT SELECT, INSERT ON proof_undone TO ${service-role};
