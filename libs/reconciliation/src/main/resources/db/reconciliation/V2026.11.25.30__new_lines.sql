-- Lines that are stored and not yet looked at, with what their outcome will repeat of them. An outcome is written once it
-- says something: written empty first it would be moved, with all its indexes, by the time it is known.
CREATE TABLE new_line (
  line_id    UUID           NOT NULL,
  kind       VARCHAR(20)    NOT NULL,
  account_id UUID           NOT NULL,
  direction  VARCHAR(6)     NOT NULL,
  amount     DECIMAL(19, 2) NOT NULL,
  booked_on  DATE           NOT NULL,
  CONSTRAINT pk_new_line PRIMARY KEY (line_id),
  CONSTRAINT fk_new_line_line FOREIGN KEY (line_id) REFERENCES statement_line (id),
  INDEX ix_new_line_kind (kind, line_id)
);

INSERT INTO new_line (line_id, kind, account_id, direction, amount, booked_on)
SELECT line_id, kind, account_id, direction, amount, booked_on FROM outcome WHERE verdict = 'NEW';
DELETE FROM outcome WHERE verdict = 'NEW';

-- A line has version 0 as long as it has no outcome.
UPDATE outcome SET version = 1 WHERE version = 0;

-- Those of one kind are found by ix_outcome_verdict as well; those that wait, as they came, by nothing yet.
ALTER TABLE outcome DROP CONSTRAINT ck_outcome_verdict;
ALTER TABLE outcome
  ADD CONSTRAINT ck_outcome_verdict CHECK (
    verdict IN ('MATCHED', 'PROPOSED', 'MISMATCHED', 'AMBIGUOUS', 'UNMATCHED', 'IGNORED')),
  ADD CONSTRAINT ck_outcome_version CHECK (version > 0),
  DROP INDEX ix_outcome_waiting_kind,
  ADD INDEX ix_outcome_waiting (waiting, line_id);

GRANT SELECT, INSERT, DELETE ON new_line TO ${service-role};
