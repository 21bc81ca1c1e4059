-- What one person has, or anybody: found without reading all that waits.
ALTER TABLE outcome
  ADD INDEX ix_outcome_waiting_assignee (waiting, assignee, amount, line_id);
