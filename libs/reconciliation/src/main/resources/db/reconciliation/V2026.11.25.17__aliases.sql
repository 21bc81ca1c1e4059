-- Names and accounts on statements that a person has said to be a party's; a revoked one is kept.
CREATE TABLE party_alias (
  id                UUID         NOT NULL,
  alias             VARCHAR(200) NULL,
  account           VARCHAR(34)  NULL,
  party             VARCHAR(200) NOT NULL,
  note              VARCHAR(500) NULL,
  -- The one spelling of the alias while it stands, so that a name is never two parties'; null once revoked.
  standing_key      VARCHAR(250) NULL,
  stored_at         DATETIME(6)  NOT NULL,
  stored_by         VARCHAR(100) NOT NULL,
  request_id        VARCHAR(64)  NOT NULL,
  revoked_at        DATETIME(6)  NULL,
  revoked_by        VARCHAR(100) NULL,
  revocation_reason VARCHAR(500) NULL,
  version           BIGINT       NOT NULL,
  CONSTRAINT pk_party_alias PRIMARY KEY (id),
  CONSTRAINT uq_party_alias_standing UNIQUE (standing_key),
  CONSTRAINT ck_party_alias_said CHECK ((alias IS NULL) <> (account IS NULL)),
  CONSTRAINT ck_party_alias_revoked CHECK (
    (revoked_at IS NULL) = (standing_key IS NOT NULL)
    AND (revoked_at IS NULL) = (revoked_by IS NULL)
    AND (revoked_at IS NULL) = (revocation_reason IS NULL))
);

GRANT SELECT, INSERT, UPDATE ON party_alias TO ${service-role};
