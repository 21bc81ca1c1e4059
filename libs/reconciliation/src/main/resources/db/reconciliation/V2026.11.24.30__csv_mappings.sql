-- How users' files are read. A change is a new version: an import names the one that read it.
CREATE TABLE csv_mapping (
  name       VARCHAR(60)  NOT NULL,
  version    INT          NOT NULL,
  mapping    TEXT         NOT NULL,
  changed_at DATETIME(6)  NOT NULL,
  changed_by VARCHAR(100) NOT NULL,
  request_id VARCHAR(64)  NOT NULL,
  CONSTRAINT pk_csv_mapping PRIMARY KEY (name, version),
  CONSTRAINT ck_csv_mapping_version CHECK (version >= 1),
  CONSTRAINT ck_csv_mapping_json CHECK (JSON_VALID(mapping))
);

GRANT SELECT, INSERT ON csv_mapping TO ${service-role};
