-- Evidence: accounts that were declared, files as they came, their statements and lines. Added to, never changed.
CREATE TABLE declared_account (
  id          UUID         NOT NULL,
  kind        VARCHAR(20)  NOT NULL,
  value       VARCHAR(120) NOT NULL,
  canonical   VARCHAR(150) NOT NULL,
  name        VARCHAR(100) NOT NULL,
  declared_at DATETIME(6)  NOT NULL,
  declared_by VARCHAR(100) NOT NULL,
  CONSTRAINT pk_declared_account PRIMARY KEY (id),
  CONSTRAINT uq_declared_account UNIQUE (canonical),
  CONSTRAINT ck_declared_account_kind CHECK (kind IN ('IBAN', 'RIB', 'OTHER', 'PES_BUDGET'))
);

CREATE TABLE statement_file (
  sha256      VARCHAR(64)  NOT NULL,
  id          UUID         NOT NULL,
  format      VARCHAR(30)  NOT NULL,
  size        BIGINT       NOT NULL,
  received_at DATETIME(6)  NOT NULL,
  received_by VARCHAR(100) NOT NULL,
  request_id  VARCHAR(64)  NOT NULL,
  CONSTRAINT pk_statement_file PRIMARY KEY (sha256),
  CONSTRAINT uq_statement_file_id UNIQUE (id),
  CONSTRAINT ck_statement_file_size_positive CHECK (size > 0)
);

-- What the first import of a file answered; later ones answer the same.
CREATE TABLE import_report (
  sha256 VARCHAR(64) NOT NULL,
  report LONGTEXT    NOT NULL,
  CONSTRAINT pk_import_report PRIMARY KEY (sha256),
  CONSTRAINT fk_import_report_file FOREIGN KEY (sha256) REFERENCES statement_file (sha256),
  CONSTRAINT ck_import_report_json CHECK (JSON_VALID(report))
);

CREATE TABLE statement (
  sha256         VARCHAR(64)    NOT NULL,
  statement_no   INT            NOT NULL,
  account_id     UUID           NOT NULL,
  identification VARCHAR(100)   NULL,
  opening        DECIMAL(19, 2) NULL,
  closing        DECIMAL(19, 2) NULL,
  currency       VARCHAR(3)     NOT NULL,
  closed_on      DATE           NULL,
  line_count     BIGINT         NOT NULL,
  line_sum       DECIMAL(19, 2) NOT NULL,
  checked        VARCHAR(20)    NOT NULL,
  CONSTRAINT pk_statement PRIMARY KEY (sha256, statement_no),
  CONSTRAINT fk_statement_file FOREIGN KEY (sha256) REFERENCES statement_file (sha256),
  CONSTRAINT fk_statement_account FOREIGN KEY (account_id) REFERENCES declared_account (id),
  CONSTRAINT ck_statement_currency CHECK (currency = 'EUR')
);

-- One line of an account, however many files repeat it; identical lines of a day differ by their occurrence.
CREATE TABLE statement_line (
  id             UUID           NOT NULL,
  account_id     UUID           NOT NULL,
  fingerprint    VARCHAR(64)    NOT NULL,
  occurrence     INT            NOT NULL,
  kind           VARCHAR(20)    NOT NULL,
  booked_on      DATE           NOT NULL,
  value_on       DATE           NULL,
  direction      VARCHAR(6)     NOT NULL,
  amount         DECIMAL(19, 2) NOT NULL,
  currency       VARCHAR(3)     NOT NULL,
  returned       BOOLEAN        NOT NULL,
  bank_code      VARCHAR(100)   NULL,
  counterparty   VARCHAR(1000)  NULL,
  end_to_end     VARCHAR(1000)  NULL,
  other_details  MEDIUMTEXT     NULL,
  remittance     MEDIUMTEXT     NOT NULL,
  raw            TEXT           NOT NULL,
  first_sha256   VARCHAR(64)    NOT NULL,
  first_position BIGINT         NOT NULL,
  first_place    VARCHAR(255)   NOT NULL,
  CONSTRAINT pk_statement_line PRIMARY KEY (id),
  CONSTRAINT uq_statement_line UNIQUE (account_id, fingerprint, occurrence),
  CONSTRAINT fk_statement_line_account FOREIGN KEY (account_id) REFERENCES declared_account (id),
  CONSTRAINT ck_statement_line_amount CHECK (amount >= 0),
  CONSTRAINT ck_statement_line_currency CHECK (currency = 'EUR'),
  CONSTRAINT ck_statement_line_direction CHECK (direction IN ('DEBIT', 'CREDIT'))
);

CREATE TABLE file_line (
  sha256   VARCHAR(64)  NOT NULL,
  position BIGINT       NOT NULL,
  line_id  UUID         NOT NULL,
  place    VARCHAR(255) NOT NULL,
  CONSTRAINT pk_file_line PRIMARY KEY (sha256, position),
  CONSTRAINT fk_file_line_file FOREIGN KEY (sha256) REFERENCES statement_file (sha256),
  CONSTRAINT fk_file_line_line FOREIGN KEY (line_id) REFERENCES statement_line (id)
);

GRANT SELECT, INSERT ON declared_account TO ${service-role};
GRANT SELECT, INSERT ON statement_file TO ${service-role};
GRANT SELECT, INSERT ON import_report TO ${service-role};
GRANT SELECT, INSERT ON statement TO ${service-role};
GRANT SELECT, INSERT ON statement_line TO ${service-role};
GRANT SELECT, INSERT ON file_line TO ${service-role};
