CREATE TABLE addendum ( record_id BLOB, "on" TEXT, kept_at INTEGER, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE appointment ( "on" TEXT, at INTEGER, minutes INTEGER, place TEXT, venue_id BLOB, medium TEXT, purpose TEXT, adviser_id BLOB, meeting_id BLOB, called_off_on TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE asked ( subject_id BLOB NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (subject_id) ) STRICT
CREATE TABLE attempt ( "on" TEXT, how TEXT, reached INTEGER, adviser_id BLOB, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE beside ( record_id BLOB NOT NULL, field TEXT NOT NULL, value ANY, PRIMARY KEY (record_id, field) ) STRICT
CREATE TABLE capture_gate ( n INTEGER NOT NULL, open INTEGER NOT NULL, PRIMARY KEY (n) ) STRICT
CREATE TABLE client ( given_name TEXT, family_name TEXT, known_as TEXT, pronouns TEXT, born TEXT, nhs_number TEXT, phone TEXT, email TEXT, language TEXT, care_coordinator TEXT, same_as BLOB, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE clinical_team ( name TEXT, kind TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE "conflict" ( kind TEXT, state TEXT, type TEXT, record_id BLOB, field TEXT, found_at INTEGER, mine_by BLOB, mine_at INTEGER, theirs_at INTEGER, theirs_by BLOB, settled_on TEXT, settled_by BLOB, settlement TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE draft ( form TEXT NOT NULL, about BLOB NOT NULL, content BLOB NOT NULL, kept_at INTEGER NOT NULL, PRIMARY KEY (form, about) ) STRICT
CREATE TABLE edited ( record_id BLOB NOT NULL, field TEXT NOT NULL, value BLOB NOT NULL, base INTEGER NOT NULL, op BLOB NOT NULL, edited_at INTEGER NOT NULL, stands BLOB NOT NULL, stands_at INTEGER NOT NULL, PRIMARY KEY (record_id, field) ) STRICT
CREATE TABLE held_subject ( subject_id BLOB NOT NULL, level TEXT NOT NULL, epoch INTEGER NOT NULL, PRIMARY KEY (subject_id) ) STRICT
CREATE TABLE keepsake ( name TEXT NOT NULL, value BLOB NOT NULL, PRIMARY KEY (name) ) STRICT
CREATE TABLE kept_verbatim ( record_id BLOB NOT NULL, field TEXT NOT NULL, type TEXT NOT NULL, subject_id BLOB NOT NULL, value BLOB NOT NULL, seen INTEGER NOT NULL, held TEXT NOT NULL, PRIMARY KEY (record_id, field) ) STRICT
CREATE TABLE laptop ( person BLOB, last_heard INTEGER, unsent INTEGER, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE leaving ( subject_id BLOB NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (subject_id) ) STRICT
CREATE TABLE marked ( id BLOB NOT NULL, what TEXT NOT NULL, PRIMARY KEY (id, what) ) STRICT
CREATE TABLE meeting ( "on" TEXT, at INTEGER, minutes INTEGER, place TEXT, venue_id BLOB, medium TEXT, attendance TEXT, purpose TEXT, adviser_id BLOB, with_whom TEXT, next_who TEXT, next_by TEXT, kept_at INTEGER, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE mode ( from_day TEXT, mode TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE named_adviser ( from_day TEXT, adviser_id BLOB, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE outbox ( n INTEGER NOT NULL, op BLOB NOT NULL, act BLOB NOT NULL, record_id BLOB NOT NULL, act_name TEXT NOT NULL, atomic INTEGER NOT NULL, type TEXT NOT NULL, subject_id BLOB NOT NULL, creates INTEGER NOT NULL, edited_at INTEGER NOT NULL, fields BLOB NOT NULL, PRIMARY KEY (n), UNIQUE (op) ) STRICT
CREATE TABLE owed_receipt ( n INTEGER NOT NULL, subject_id BLOB NOT NULL, at INTEGER NOT NULL, erased INTEGER NOT NULL, rows INTEGER NOT NULL, PRIMARY KEY (n) ) STRICT
CREATE TABLE "plan" ( version INTEGER, state TEXT, kind TEXT, agreed_on TEXT, agreed_by BLOB, signed_on TEXT, review_on TEXT, reviewed_on TEXT, replaced_on TEXT, copy TEXT, copy_on TEXT, hours TEXT, by_when TEXT, seal BLOB, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE plan_step ( plan_id BLOB, number INTEGER, who TEXT, by_day TEXT, done_on TEXT, carried_to BLOB, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE preference ( profile_id BLOB, text TEXT, present INTEGER, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE profile ( version INTEGER, begun_on TEXT, completed_on TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE reference_value ( "key" TEXT, from_day TEXT, value TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE referral ( received_on TEXT, source TEXT, kind TEXT, referred_by TEXT, team_id BLOB, decision TEXT, decided_on TEXT, decided_by BLOB, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE search_entry ( n INTEGER NOT NULL, type TEXT NOT NULL, record_id BLOB NOT NULL, subject_id BLOB NOT NULL, field TEXT NOT NULL, PRIMARY KEY (n) ) STRICT
CREATE VIRTUAL TABLE search_text USING fts5(text, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3')
CREATE TABLE sent ( n INTEGER NOT NULL, aside INTEGER NOT NULL, acknowledged_at INTEGER NOT NULL, op BLOB NOT NULL, act BLOB NOT NULL, act_name TEXT NOT NULL, atomic INTEGER NOT NULL, type TEXT NOT NULL, record_id BLOB NOT NULL, subject_id BLOB NOT NULL, creates INTEGER NOT NULL, edited_at INTEGER NOT NULL, fields BLOB NOT NULL, PRIMARY KEY (n) ) STRICT
CREATE TABLE service ( name TEXT, neutral_name TEXT, nation TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE set_aside ( reason TEXT, type TEXT, record_id BLOB, "by" BLOB, at INTEGER, state TEXT, settled_on TEXT, settled_by BLOB, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE signature ( plan_id BLOB, role TEXT, signer TEXT, how TEXT, "on" TEXT, signed_at INTEGER, seal BLOB, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE spell ( referral_id BLOB, received_on TEXT, yes_on TEXT, accepted_on TEXT, information_given_on TEXT, closed_on TEXT, closed_reason TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE staff ( name TEXT, role TEXT, supervisor_id BLOB, begun_on TEXT, left_on TEXT, phone TEXT, email TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE team_link ( from_day TEXT, adviser_id BLOB, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE venue ( name TEXT, kind TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE wte ( from_day TEXT, hundredths INTEGER, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE INDEX appointment_by_day ON appointment ("on")
CREATE INDEX ix_addendum_made_by ON addendum (made_by)
CREATE INDEX ix_addendum_record_id ON addendum (record_id)
CREATE INDEX ix_addendum_subject_id ON addendum (subject_id)
CREATE INDEX ix_appointment_adviser_id ON appointment (adviser_id)
CREATE INDEX ix_appointment_made_by ON appointment (made_by)
CREATE INDEX ix_appointment_meeting_id ON appointment (meeting_id)
CREATE INDEX ix_appointment_subject_id ON appointment (subject_id)
CREATE INDEX ix_appointment_venue_id ON appointment (venue_id)
CREATE INDEX ix_attempt_adviser_id ON attempt (adviser_id)
CREATE INDEX ix_attempt_made_by ON attempt (made_by)
CREATE INDEX ix_attempt_subject_id ON attempt (subject_id)
CREATE INDEX ix_client_made_by ON client (made_by)
CREATE INDEX ix_client_same_as ON client (same_as)
CREATE INDEX ix_client_subject_id ON client (subject_id)
CREATE INDEX ix_clinical_team_made_by ON clinical_team (made_by)
CREATE INDEX ix_clinical_team_subject_id ON clinical_team (subject_id)
CREATE INDEX ix_conflict_made_by ON "conflict" (made_by)
CREATE INDEX ix_conflict_mine_by ON "conflict" (mine_by)
CREATE INDEX ix_conflict_record_id ON "conflict" (record_id)
CREATE INDEX ix_conflict_settled_by ON "conflict" (settled_by)
CREATE INDEX ix_conflict_subject_id ON "conflict" (subject_id)
CREATE INDEX ix_conflict_theirs_by ON "conflict" (theirs_by)
CREATE INDEX ix_edited_op ON edited (op)
CREATE INDEX ix_kept_verbatim_subject_id ON kept_verbatim (subject_id)
CREATE INDEX ix_laptop_made_by ON laptop (made_by)
CREATE INDEX ix_laptop_person ON laptop (person)
CREATE INDEX ix_laptop_subject_id ON laptop (subject_id)
CREATE INDEX ix_meeting_adviser_id ON meeting (adviser_id)
CREATE INDEX ix_meeting_made_by ON meeting (made_by)
CREATE INDEX ix_meeting_subject_id ON meeting (subject_id)
CREATE INDEX ix_meeting_venue_id ON meeting (venue_id)
CREATE INDEX ix_mode_made_by ON mode (made_by)
CREATE INDEX ix_mode_subject_id ON mode (subject_id)
CREATE INDEX ix_named_adviser_adviser_id ON named_adviser (adviser_id)
CREATE INDEX ix_named_adviser_made_by ON named_adviser (made_by)
CREATE INDEX ix_named_adviser_subject_id ON named_adviser (subject_id)
CREATE INDEX ix_outbox_act ON outbox (act)
CREATE INDEX ix_outbox_record_id ON outbox (record_id)
CREATE INDEX ix_outbox_subject_id ON outbox (subject_id)
CREATE INDEX ix_plan_agreed_by ON "plan" (agreed_by)
CREATE INDEX ix_plan_made_by ON "plan" (made_by)
CREATE INDEX ix_plan_step_carried_to ON plan_step (carried_to)
CREATE INDEX ix_plan_step_made_by ON plan_step (made_by)
CREATE INDEX ix_plan_step_plan_id ON plan_step (plan_id)
CREATE INDEX ix_plan_step_subject_id ON plan_step (subject_id)
CREATE INDEX ix_plan_subject_id ON "plan" (subject_id)
CREATE INDEX ix_preference_made_by ON preference (made_by)
CREATE INDEX ix_preference_profile_id ON preference (profile_id)
CREATE INDEX ix_preference_subject_id ON preference (subject_id)
CREATE INDEX ix_profile_made_by ON profile (made_by)
CREATE INDEX ix_profile_subject_id ON profile (subject_id)
CREATE INDEX ix_reference_value_made_by ON reference_value (made_by)
CREATE INDEX ix_reference_value_subject_id ON reference_value (subject_id)
CREATE INDEX ix_referral_decided_by ON referral (decided_by)
CREATE INDEX ix_referral_made_by ON referral (made_by)
CREATE INDEX ix_referral_subject_id ON referral (subject_id)
CREATE INDEX ix_referral_team_id ON referral (team_id)
CREATE INDEX ix_search_entry_record_id ON search_entry (record_id)
CREATE INDEX ix_search_entry_subject_id ON search_entry (subject_id)
CREATE INDEX ix_sent_acknowledged_at ON sent (acknowledged_at)
CREATE INDEX ix_sent_subject_id ON sent (subject_id)
CREATE INDEX ix_service_made_by ON service (made_by)
CREATE INDEX ix_service_subject_id ON service (subject_id)
CREATE INDEX ix_set_aside_by ON set_aside ("by")
CREATE INDEX ix_set_aside_made_by ON set_aside (made_by)
CREATE INDEX ix_set_aside_record_id ON set_aside (record_id)
CREATE INDEX ix_set_aside_settled_by ON set_aside (settled_by)
CREATE INDEX ix_set_aside_subject_id ON set_aside (subject_id)
CREATE INDEX ix_signature_made_by ON signature (made_by)
CREATE INDEX ix_signature_plan_id ON signature (plan_id)
CREATE INDEX ix_signature_subject_id ON signature (subject_id)
CREATE INDEX ix_spell_made_by ON spell (made_by)
CREATE INDEX ix_spell_referral_id ON spell (referral_id)
CREATE INDEX ix_spell_subject_id ON spell (subject_id)
CREATE INDEX ix_staff_made_by ON staff (made_by)
CREATE INDEX ix_staff_subject_id ON staff (subject_id)
CREATE INDEX ix_staff_supervisor_id ON staff (supervisor_id)
CREATE INDEX ix_team_link_adviser_id ON team_link (adviser_id)
CREATE INDEX ix_team_link_made_by ON team_link (made_by)
CREATE INDEX ix_team_link_subject_id ON team_link (subject_id)
CREATE INDEX ix_venue_made_by ON venue (made_by)
CREATE INDEX ix_venue_subject_id ON venue (subject_id)
CREATE INDEX ix_wte_made_by ON wte (made_by)
CREATE INDEX ix_wte_subject_id ON wte (subject_id)
CREATE INDEX meeting_by_day ON meeting ("on", attendance)
CREATE INDEX meeting_by_person ON meeting (subject_id, "on", attendance, deleted)
CREATE TRIGGER "guard_addendum_delete" BEFORE DELETE ON "addendum" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_addendum_insert" BEFORE INSERT ON "addendum" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_addendum_update" BEFORE UPDATE ON "addendum" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_appointment_delete" BEFORE DELETE ON "appointment" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_appointment_insert" BEFORE INSERT ON "appointment" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_appointment_update" BEFORE UPDATE ON "appointment" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_attempt_delete" BEFORE DELETE ON "attempt" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_attempt_insert" BEFORE INSERT ON "attempt" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_attempt_update" BEFORE UPDATE ON "attempt" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_beside_delete" BEFORE DELETE ON "beside" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_beside_insert" BEFORE INSERT ON "beside" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_beside_update" BEFORE UPDATE ON "beside" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_client_delete" BEFORE DELETE ON "client" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_client_insert" BEFORE INSERT ON "client" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_client_update" BEFORE UPDATE ON "client" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_clinical_team_delete" BEFORE DELETE ON "clinical_team" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_clinical_team_insert" BEFORE INSERT ON "clinical_team" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_clinical_team_update" BEFORE UPDATE ON "clinical_team" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_conflict_delete" BEFORE DELETE ON "conflict" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_conflict_insert" BEFORE INSERT ON "conflict" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_conflict_update" BEFORE UPDATE ON "conflict" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_laptop_delete" BEFORE DELETE ON "laptop" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_laptop_insert" BEFORE INSERT ON "laptop" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_laptop_update" BEFORE UPDATE ON "laptop" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_meeting_delete" BEFORE DELETE ON "meeting" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_meeting_insert" BEFORE INSERT ON "meeting" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_meeting_update" BEFORE UPDATE ON "meeting" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_mode_delete" BEFORE DELETE ON "mode" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_mode_insert" BEFORE INSERT ON "mode" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_mode_update" BEFORE UPDATE ON "mode" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_named_adviser_delete" BEFORE DELETE ON "named_adviser" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_named_adviser_insert" BEFORE INSERT ON "named_adviser" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_named_adviser_update" BEFORE UPDATE ON "named_adviser" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_plan_delete" BEFORE DELETE ON "plan" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_plan_insert" BEFORE INSERT ON "plan" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_plan_step_delete" BEFORE DELETE ON "plan_step" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_plan_step_insert" BEFORE INSERT ON "plan_step" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_plan_step_update" BEFORE UPDATE ON "plan_step" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_plan_update" BEFORE UPDATE ON "plan" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_preference_delete" BEFORE DELETE ON "preference" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_preference_insert" BEFORE INSERT ON "preference" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_preference_update" BEFORE UPDATE ON "preference" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_profile_delete" BEFORE DELETE ON "profile" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_profile_insert" BEFORE INSERT ON "profile" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_profile_update" BEFORE UPDATE ON "profile" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_reference_value_delete" BEFORE DELETE ON "reference_value" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_reference_value_insert" BEFORE INSERT ON "reference_value" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_reference_value_update" BEFORE UPDATE ON "reference_value" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_referral_delete" BEFORE DELETE ON "referral" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_referral_insert" BEFORE INSERT ON "referral" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_referral_update" BEFORE UPDATE ON "referral" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_service_delete" BEFORE DELETE ON "service" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_service_insert" BEFORE INSERT ON "service" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_service_update" BEFORE UPDATE ON "service" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_set_aside_delete" BEFORE DELETE ON "set_aside" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_set_aside_insert" BEFORE INSERT ON "set_aside" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_set_aside_update" BEFORE UPDATE ON "set_aside" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_signature_delete" BEFORE DELETE ON "signature" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_signature_insert" BEFORE INSERT ON "signature" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_signature_update" BEFORE UPDATE ON "signature" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_spell_delete" BEFORE DELETE ON "spell" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_spell_insert" BEFORE INSERT ON "spell" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_spell_update" BEFORE UPDATE ON "spell" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_staff_delete" BEFORE DELETE ON "staff" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_staff_insert" BEFORE INSERT ON "staff" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_staff_update" BEFORE UPDATE ON "staff" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_team_link_delete" BEFORE DELETE ON "team_link" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_team_link_insert" BEFORE INSERT ON "team_link" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_team_link_update" BEFORE UPDATE ON "team_link" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_venue_delete" BEFORE DELETE ON "venue" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_venue_insert" BEFORE INSERT ON "venue" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_venue_update" BEFORE UPDATE ON "venue" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_wte_delete" BEFORE DELETE ON "wte" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_wte_insert" BEFORE INSERT ON "wte" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_wte_update" BEFORE UPDATE ON "wte" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
INSERT INTO capture_gate (n, open) VALUES (1, 0)
