-- What waits for a person: found by amount, day or kind without reading the lines.
ALTER TABLE outcome
  ADD COLUMN account_id UUID           NULL,
  ADD COLUMN direction  VARCHAR(6)     NULL,
  ADD COLUMN amount     DECIMAL(19, 2) NULL,
  ADD COLUMN booked_on  DATE           NULL,
  ADD COLUMN assignee   VARCHAR(100)   NULL,
  ADD COLUMN due_on     DATE           NULL,
  ADD COLUMN waiting    BOOLEAN AS (verdict IN ('PROPOSED', 'MISMATCHED', 'AMBIGUOUS', 'UNMATCHED')) PERSISTENT;

UPDATE outcome o JOIN statement_line l ON l.id = o.line_id
SET o.account_id = l.account_id, o.direction = l.direction, o.amount = l.amount, o.booked_on = l.booked_on;

ALTER TABLE outcome
  MODIFY COLUMN account_id UUID           NOT NULL,
  MODIFY COLUMN direction  VARCHAR(6)     NOT NULL,
  MODIFY COLUMN amount     DECIMAL(19, 2) NOT NULL,
  MODIFY COLUMN booked_on  DATE           NOT NULL,
  ADD INDEX ix_outcome_waiting_amount (waiting, amount, line_id),
  ADD INDEX ix_outcome_waiting_day (waiting, booked_on, line_id),
  ADD INDEX ix_outcome_waiting_kind (waiting, verdict, line_id);

CREATE TABLE line_comment (
  id         UUID          NOT NULL,
  line_id    UUID          NOT NULL,
  text       VARCHAR(2000) NOT NULL,
  actor      VARCHAR(100)  NOT NULL,
  request_id VARCHAR(64)   NOT NULL,
  written_at DATETIME(6)   NOT NULL,
  CONSTRAINT pk_line_comment PRIMARY KEY (id),
  CONSTRAINT fk_line_comment_line FOREIGN KEY (line_id) REFERENCES statement_line (id),
  INDEX ix_line_comment_line (line_id, id)
);

ALTER TABLE decision DROP CONSTRAINT ck_decision_action;
ALTER TABLE decision ADD CONSTRAINT ck_decision_action CHECK (
  action IN ('CONFIRMED', 'CHOSEN', 'MATCHED', 'IGNORED', 'REVERSED', 'ASSIGNED'));
ALTER TABLE decision ADD INDEX ix_decision_line (line_id, id);

GRANT SELECT, INSERT ON line_comment TO ${service-role};
