-- Payments of orders as the accountant tells them: a payment is looked for among them before its line is matched.
CREATE TABLE told_payment (
  line_id    UUID           NOT NULL,
  account_id UUID           NOT NULL,
  order_name VARCHAR(100)   NOT NULL,
  paid_on    DATE           NOT NULL,
  amount     DECIMAL(19, 2) NOT NULL,
  CONSTRAINT pk_told_payment PRIMARY KEY (line_id),
  CONSTRAINT fk_told_payment_line FOREIGN KEY (line_id) REFERENCES statement_line (id),
  INDEX ix_told_payment (account_id, order_name, paid_on, amount, line_id)
);

INSERT INTO told_payment (line_id, account_id, order_name, paid_on, amount)
SELECT named.id, named.account_id, LEFT(named.order_name, 100), named.booked_on, named.amount
FROM (
  SELECT l.id, l.account_id, l.booked_on, l.amount,
    COALESCE(
      CONCAT(JSON_VALUE(l.other_details, '$.orderKey.financialYear'), '-',
        JSON_VALUE(l.other_details, '$.orderKey.number'), '-', JSON_VALUE(l.other_details, '$.orderKey.line')),
      JSON_VALUE(l.other_details, '$.references[0]')) AS order_name
  FROM statement_line l
  WHERE l.kind = 'PAYMENT' AND l.returned = FALSE) named
WHERE named.order_name REGEXP '^[0-9]{4}-.+-[0-9]+$';

GRANT SELECT, INSERT ON told_payment TO ${service-role};
