-- The service's side of a round. Every table and every key starts with the service, so that a distributed PostgreSQL
-- may spread them by that column (decision 36b). No value of a record is readable here: field.value is sealed under
-- the subject's key, subject.key under the service's, which is kept outside the database (decision 32).

CREATE TABLE service (
    service uuid PRIMARY KEY,
    name text NOT NULL,
    timeline uuid NOT NULL,
    head bigint NOT NULL DEFAULT 0,
    grants_day text NOT NULL,
    manifest bytea NOT NULL,
    recovery_public bytea NOT NULL,
    made_at bigint NOT NULL
);

CREATE TABLE principal (
    service uuid NOT NULL REFERENCES service,
    id uuid NOT NULL,
    name bytea NOT NULL,                     -- sealed under the person's own subject
    role text NOT NULL CHECK (role IN ('adviser', 'supervisor', 'manager', 'administrator')),
    supervisor uuid,
    active boolean NOT NULL DEFAULT true,
    generation integer NOT NULL DEFAULT 1,   -- a token of an earlier generation is cancelled
    PRIMARY KEY (service, id)
);

CREATE TABLE device (
    service uuid NOT NULL REFERENCES service,
    id uuid NOT NULL,
    principal uuid NOT NULL,
    public_key bytea NOT NULL,
    install bytea NOT NULL,
    enrolled_at bigint NOT NULL,
    enrolled_head bigint NOT NULL,
    revoked_at bigint,
    last_heard bigint NOT NULL,
    unsent bigint NOT NULL DEFAULT 0,
    manifest bytea NOT NULL DEFAULT '',
    PRIMARY KEY (service, id),
    FOREIGN KEY (service, principal) REFERENCES principal
);

CREATE TABLE enrolment_code (
    service uuid NOT NULL REFERENCES service,
    code bytea NOT NULL,                     -- a keyed hash
    principal uuid NOT NULL,
    expires_at bigint NOT NULL,
    used_at bigint,
    device uuid,
    PRIMARY KEY (service, code),
    FOREIGN KEY (service, principal) REFERENCES principal
);

CREATE TABLE assertion (
    service uuid NOT NULL REFERENCES service,
    device uuid NOT NULL,
    jti bytea NOT NULL,
    expires_at bigint NOT NULL,
    PRIMARY KEY (service, device, jti)
);

CREATE TABLE subject (
    service uuid NOT NULL REFERENCES service,
    id uuid NOT NULL,
    kind text NOT NULL,
    creator uuid NOT NULL,
    key bytea NOT NULL,                      -- wrapped under the service's key
    PRIMARY KEY (service, id)
);

CREATE TABLE erased (
    service uuid NOT NULL REFERENCES service,
    subject bytea NOT NULL,                  -- a keyed hash of the id: enough to know a laptop from a drawer
    version bigint NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (service, subject)
);

CREATE TABLE record (
    service uuid NOT NULL REFERENCES service,
    id uuid NOT NULL,
    subject uuid NOT NULL,
    type text NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (service, id),
    FOREIGN KEY (service, subject) REFERENCES subject
);
CREATE INDEX record_by_version ON record (service, subject, version, id);

CREATE TABLE field (
    service uuid NOT NULL REFERENCES service,
    record uuid NOT NULL,
    name text NOT NULL,
    subject uuid NOT NULL,
    version bigint NOT NULL,
    edited_at bigint NOT NULL,
    op uuid NOT NULL,
    author uuid NOT NULL,                    -- whose edit stands, for whoever collides with it
    device uuid NOT NULL,                    -- from which laptop: what that laptop itself wrote it has seen
    value bytea NOT NULL,                    -- sealed
    PRIMARY KEY (service, record, name),
    FOREIGN KEY (service, record) REFERENCES record ON DELETE CASCADE
);

CREATE TABLE op (
    service uuid NOT NULL REFERENCES service,
    principal uuid NOT NULL,
    op uuid NOT NULL,
    record uuid NOT NULL,
    what text NOT NULL,
    version bigint NOT NULL,
    applied text[] NOT NULL,                 -- names of fields
    reason text NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (service, principal, op)
);

CREATE TABLE grant_now (
    service uuid NOT NULL REFERENCES service,
    principal uuid NOT NULL,
    subject uuid NOT NULL,
    level text NOT NULL,
    epoch bigint NOT NULL,
    PRIMARY KEY (service, principal, subject)
);
CREATE INDEX grant_by_subject ON grant_now (service, subject);

CREATE TABLE opening (
    service uuid NOT NULL REFERENCES service,
    principal uuid NOT NULL,
    subject uuid NOT NULL,
    until text NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (service, principal, subject)
);

CREATE TABLE withdrawal (
    service uuid NOT NULL REFERENCES service,
    principal uuid NOT NULL,
    subject uuid NOT NULL,
    at bigint NOT NULL,
    erased boolean NOT NULL,
    PRIMARY KEY (service, principal, subject)
);

CREATE TABLE receipt (
    service uuid NOT NULL REFERENCES service,
    device uuid NOT NULL,
    subject uuid NOT NULL,
    at bigint NOT NULL,
    erased boolean NOT NULL,
    rows bigint NOT NULL,
    received_at bigint NOT NULL,
    PRIMARY KEY (service, device, subject, at)
);

CREATE TABLE digest (
    service uuid NOT NULL REFERENCES service,
    subject uuid NOT NULL,
    level text NOT NULL,
    total bytea NOT NULL,
    PRIMARY KEY (service, subject, level)
);

CREATE TABLE audit (
    service uuid NOT NULL REFERENCES service,
    id uuid NOT NULL,
    at bigint NOT NULL,
    principal uuid,
    device uuid,
    what text NOT NULL,
    subject uuid,
    count bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (service, id)
);
CREATE INDEX audit_by_time ON audit (service, at);

-- The second guard behind the explicit filter. app.service and app.principal are set by SET LOCAL statements at the
-- head of a transaction; without them nothing is seen. app.principal of zeros is the server's own work.
CREATE FUNCTION app_service() RETURNS uuid LANGUAGE sql STABLE
    AS $$ SELECT nullif(current_setting('app.service', true), '')::uuid $$;
CREATE FUNCTION app_principal() RETURNS uuid LANGUAGE sql STABLE
    AS $$ SELECT nullif(current_setting('app.principal', true), '')::uuid $$;

DO $$
DECLARE name text;
BEGIN
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tableowner = current_user LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY own_service ON %I USING (service = app_service()) '
                       'WITH CHECK (service = app_service())', name);
    END LOOP;
END $$;

CREATE POLICY within_grants ON record AS RESTRICTIVE FOR SELECT USING (
    app_principal() = '00000000-0000-0000-0000-000000000000'
    OR subject IN (SELECT g.subject FROM grant_now g WHERE g.service = app_service() AND g.principal = app_principal())
);
CREATE POLICY within_grants ON field AS RESTRICTIVE FOR SELECT USING (
    app_principal() = '00000000-0000-0000-0000-000000000000'
    OR subject IN (SELECT g.subject FROM grant_now g WHERE g.service = app_service() AND g.principal = app_principal())
);
CREATE POLICY own_grants ON grant_now AS RESTRICTIVE FOR SELECT USING (
    app_principal() IN ('00000000-0000-0000-0000-000000000000', principal)
);
CREATE POLICY own_withdrawals ON withdrawal AS RESTRICTIVE FOR SELECT USING (
    app_principal() IN ('00000000-0000-0000-0000-000000000000', principal)
);

-- What `decide` may know of records outside a person's grants: that they are, and whose (decision 28). No more.
CREATE FUNCTION locate(p_service uuid, p_principal uuid, p_records uuid[])
    RETURNS TABLE (record uuid, subject uuid, type text, level text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT r.id, r.subject, CASE WHEN g.level IS NULL THEN NULL ELSE r.type END, g.level
    FROM record r
    LEFT JOIN grant_now g ON g.service = r.service AND g.principal = p_principal AND g.subject = r.subject
    WHERE r.service = p_service AND p_service = app_service() AND p_principal = app_principal()
      AND r.id = ANY (p_records)
$$;

GRANT SELECT ON record, grant_now TO ips_locate;
GRANT EXECUTE ON FUNCTION app_service(), app_principal() TO ips_locate, ips_app;
REVOKE EXECUTE ON FUNCTION locate(uuid, uuid, uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION locate(uuid, uuid, uuid[]) TO ips_app;

GRANT SELECT, INSERT, UPDATE ON service TO ips_app;
GRANT SELECT, INSERT, UPDATE ON principal, device, enrolment_code TO ips_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON
    assertion, subject, record, field, op, grant_now, opening, withdrawal, receipt, digest TO ips_app;
GRANT SELECT, INSERT ON erased, audit TO ips_app;
