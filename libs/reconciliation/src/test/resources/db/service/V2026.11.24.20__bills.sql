-- The smallest service that can reconcile: bills that are paid by the accountant, then cleared at the bank.
CREATE TABLE bill (
  id         UUID           NOT NULL,
  number     VARCHAR(20)    NOT NULL,
  payee      VARCHAR(100)   NOT NULL,
  amount     DECIMAL(19, 2) NOT NULL,
  issued_on  DATE           NOT NULL,
  state      VARCHAR(20)    NOT NULL,
  fact_count INT            NOT NULL,
  CONSTRAINT pk_bill PRIMARY KEY (id),
  CONSTRAINT uq_bill UNIQUE (number)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON bill TO ${service-role};
