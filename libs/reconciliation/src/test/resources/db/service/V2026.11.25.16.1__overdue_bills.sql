-- From which day a bill waits for its payment, and a payment for the bank.
ALTER TABLE bill
  ADD COLUMN payable_since   DATE AS (IF(state = 'OPEN', issued_on, NULL)) PERSISTENT,
  ADD COLUMN uncleared_since DATE AS (IF(state = 'PAID', issued_on, NULL)) PERSISTENT,
  ADD INDEX ix_bill_payable (payable_since, id),
  ADD INDEX ix_bill_uncleared (uncleared_since, id);
