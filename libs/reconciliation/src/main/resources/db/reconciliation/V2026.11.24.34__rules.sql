-- Matching rules as users write them, and the sets in which they hold: added to, never changed. The set that ships is
-- version 0 and in the code.
CREATE TABLE matching_rule (
  name       VARCHAR(60)  NOT NULL,
  version    INT          NOT NULL,
  definition TEXT         NOT NULL,
  stored_at  DATETIME(6)  NOT NULL,
  stored_by  VARCHAR(100) NOT NULL,
  request_id VARCHAR(64)  NOT NULL,
  CONSTRAINT pk_matching_rule PRIMARY KEY (name, version),
  CONSTRAINT ck_matching_rule_version CHECK (version >= 1),
  CONSTRAINT ck_matching_rule_json CHECK (JSON_VALID(definition))
);

CREATE TABLE rule_set (
  version      INT          NOT NULL,
  members      TEXT         NOT NULL,
  note         VARCHAR(500) NULL,
  activated_at DATETIME(6)  NOT NULL,
  activated_by VARCHAR(100) NOT NULL,
  request_id   VARCHAR(64)  NOT NULL,
  CONSTRAINT pk_rule_set PRIMARY KEY (version),
  CONSTRAINT ck_rule_set_version CHECK (version >= 1),
  CONSTRAINT ck_rule_set_json CHECK (JSON_VALID(members))
);

GRANT SELECT, INSERT ON matching_rule TO ${service-role};
GRANT SELECT, INSERT ON rule_set TO ${service-role};
