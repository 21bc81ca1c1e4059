-- A person may issue the order that money came without: the decision says which order, and why.
ALTER TABLE decision DROP CONSTRAINT ck_decision_action;
ALTER TABLE decision ADD CONSTRAINT ck_decision_action CHECK (
  action IN ('CONFIRMED', 'CHOSEN', 'MATCHED', 'ORDER_CREATED', 'IGNORED', 'REVERSED', 'ASSIGNED'));
