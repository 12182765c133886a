CREATE TABLE absence ( from_day TEXT, until_day TEXT, kind TEXT, cover_id BLOB, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE access_needs ( asked_on TEXT, interpreter INTEGER, bsl INTEGER, paper_format TEXT, adviser_gender TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE accompaniment ( companion_id BLOB, from_day TEXT, until_day TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE addendum ( record_id BLOB, "on" TEXT, kept_at INTEGER, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE adjustment ( job_id BLOB, risk_id BLOB, asked_on TEXT, answer TEXT, answered_on TEXT, in_place_on TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE advice_given ( "on" TEXT, "to" TEXT, name TEXT, coordinator_id BLOB, minutes INTEGER, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE application ( lead_id BLOB, employer_id BLOB, employer_name TEXT, title TEXT, soc TEXT, stage TEXT, stage_on TEXT, found_on TEXT, closes_on TEXT, applied_on TEXT, offered_on TEXT, done_by TEXT, named INTEGER, next_on TEXT, outcome TEXT, ended_on TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE appointment ( "on" TEXT, at INTEGER, travel_minutes INTEGER, minutes INTEGER, place TEXT, venue_id BLOB, medium TEXT, purpose TEXT, adviser_id BLOB, meeting_id BLOB, called_off_on TEXT, group_id BLOB, with_safety INTEGER, joint INTEGER, stopped_by BLOB, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE asked ( subject_id BLOB NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (subject_id) ) STRICT
CREATE TABLE at_risk ( job_id BLOB, referral_id BLOB, early INTEGER, began_on TEXT, sick_since TEXT, fit_note_until TEXT, pay_state TEXT, return_on TEXT, access_to_work TEXT, access_to_work_on TEXT, outcome TEXT, outcome_on TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE attempt ( "on" TEXT, how TEXT, reached INTEGER, adviser_id BLOB, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE award ( "on" TEXT, name TEXT, level TEXT, given_by TEXT, stepping_id BLOB, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE awareness_event ( "on" TEXT, audience TEXT, title TEXT, team_id BLOB, organisation_id BLOB, held_by BLOB, minutes INTEGER, reached INTEGER, before_cards INTEGER, before_can_work INTEGER, before_know_how INTEGER, after_cards INTEGER, after_can_work INTEGER, after_know_how INTEGER, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE benefits_advice ( "on" TEXT, outcome TEXT, what_for TEXT, job_id BLOB, given_by TEXT, organisation TEXT, competence TEXT, assumption_on TEXT, tool TEXT, now_money INTEGER, hours_1 INTEGER, money_1 INTEGER, hours_2 INTEGER, money_2 INTEGER, hours_3 INTEGER, money_3 INTEGER, permitted_form TEXT, "limit" INTEGER, limit_until TEXT, tell_by TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE beside ( record_id BLOB NOT NULL, field TEXT NOT NULL, value ANY, PRIMARY KEY (record_id, field) ) STRICT
CREATE TABLE brief_intervention ( "on" TEXT, asked_by TEXT, minutes INTEGER, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE calendar_entry ( "on" TEXT, at INTEGER, minutes INTEGER, uid TEXT, what TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE capture_gate ( n INTEGER NOT NULL, open INTEGER NOT NULL, PRIMARY KEY (n) ) STRICT
CREATE TABLE care_coordinator ( name TEXT, job TEXT, phone TEXT, from_day TEXT, until_day TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE care_plan_review ( "on" TEXT, at INTEGER, part TEXT, contributed_on TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE careers_advice ( "on" TEXT, ours INTEGER, organisation TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE caseload_review ( "on" TEXT, coordinator_id BLOB, adviser_id BLOB, looked_at INTEGER, referred INTEGER, elsewhere INTEGER, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE client ( given_name TEXT, family_name TEXT, known_as TEXT, pronouns TEXT, born TEXT, nhs_number TEXT, phone TEXT, email TEXT, language TEXT, care_coordinator TEXT, same_as BLOB, address TEXT, may_call INTEGER, may_leave_message INTEGER, may_text INTEGER, may_email INTEGER, may_write INTEGER, may_visit INTEGER, other_person TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE clinical_team ( name TEXT, kind TEXT, begun_on TEXT, closed_on TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE commissioner_request ( asked_on TEXT, asked_by TEXT, what TEXT, due_on TEXT, owner_id BLOB, policy_id BLOB, sent_on TEXT, sent_version TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE concern ( raised_on TEXT, raised_at INTEGER, kind TEXT, raised_by BLOB, settled_on TEXT, settled_by BLOB, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE concern_told ( concern_id BLOB, who TEXT, how TEXT, told_at INTEGER, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE "conflict" ( kind TEXT, state TEXT, type TEXT, record_id BLOB, field TEXT, found_at INTEGER, mine_by BLOB, mine_at INTEGER, theirs_at INTEGER, theirs_by BLOB, settled_on TEXT, settled_by BLOB, settlement TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE consent ( decision_id BLOB, kind TEXT, employer_id BLOB, from_day TEXT, until_day TEXT, named INTEGER, withdrawn_on TEXT, who TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE contact_for ( contact_id BLOB, employer_id BLOB, consent_id BLOB, "on" TEXT, face_to_face INTEGER, named INTEGER, purpose TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE cover ( adviser_id BLOB, from_day TEXT, until_day TEXT, was_until TEXT, absence_id BLOB, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE draft ( form TEXT NOT NULL, about BLOB NOT NULL, content BLOB NOT NULL, kept_at INTEGER NOT NULL, PRIMARY KEY (form, about) ) STRICT
CREATE TABLE edited ( record_id BLOB NOT NULL, field TEXT NOT NULL, value BLOB NOT NULL, base INTEGER NOT NULL, op BLOB NOT NULL, edited_at INTEGER NOT NULL, stands BLOB NOT NULL, stands_at INTEGER NOT NULL, PRIMARY KEY (record_id, field) ) STRICT
CREATE TABLE employer ( name TEXT, sic TEXT, setting TEXT, town TEXT, kept_by BLOB, same_as BLOB, phone TEXT, email TEXT, website TEXT, address TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE employer_contact ( "on" TEXT, at INTEGER, medium TEXT, two_way INTEGER, person_id BLOB, adviser_id BLOB, purpose TEXT, named_somebody INTEGER, minutes INTEGER, next_on TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE employer_person ( name TEXT, role TEXT, can_hire INTEGER, left_on TEXT, phone TEXT, email TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE employer_readiness ( from_day TEXT, level TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE equality ( asked_on TEXT, gender TEXT, same_as_at_birth TEXT, ethnicity TEXT, orientation TEXT, religion TEXT, disabled TEXT, carer TEXT, gender_words TEXT, ethnicity_words TEXT, orientation_words TEXT, religion_words TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE field_mentoring ( "on" TEXT, minutes INTEGER, mentor_id BLOB, seen_at TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE given_paper ( kind TEXT, "on" TEXT, how TEXT, about_id BLOB, to_employer BLOB, version TEXT, pages INTEGER, mark BLOB, to_whom TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE governance_event ( "on" TEXT, kind TEXT, executive INTEGER, who TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE held_subject ( subject_id BLOB NOT NULL, level TEXT NOT NULL, epoch INTEGER NOT NULL, PRIMARY KEY (subject_id) ) STRICT
CREATE TABLE in_work_plan ( job_id BLOB, version INTEGER, saved_on TEXT, review_on TEXT, may_contact INTEGER, contact_name TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE induction_step ( item TEXT, done_on TEXT, with_id BLOB, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE interview ( application_id BLOB, "on" TEXT, at INTEGER, place TEXT, result TEXT, told_on TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE involved ( involvement_id BLOB, "on" TEXT, kind TEXT, as_whom TEXT, fares TEXT, training TEXT, access TEXT, interpreter TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE involved_other ( involvement_id BLOB, "on" TEXT, kind TEXT, as_whom TEXT, who TEXT, fares TEXT, training TEXT, access TEXT, interpreter TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE involvement ( "on" TEXT, kind TEXT, activity TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE job ( employer_id BLOB, employer_name TEXT, title TEXT, soc TEXT, sic TEXT, start_on TEXT, four_hours TEXT, four_hours_on TEXT, end_on TEXT, ended_unknown INTEGER, end_reason TEXT, kind TEXT, contract TEXT, fixed_until TEXT, open_to_all INTEGER, integrated INTEGER, trading INTEGER, benefit_limited TEXT, housing_help INTEGER, found_by TEXT, told_employer TEXT, application_id BLOB, stepping_id BLOB, better_than BLOB, agrees_after_close INTEGER, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE job_check ( job_id BLOB, risk_id BLOB, "check" TEXT, "on" TEXT, in_work TEXT, same_job TEXT, known_by TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE job_terms ( job_id BLOB, from_day TEXT, minutes_week INTEGER, pay INTEGER, pay_per TEXT, outlived INTEGER, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE joint_working ( "on" TEXT, organisation_id BLOB, organisation TEXT, partner TEXT, scheduled INTEGER, medium TEXT, adviser_id BLOB, team_id BLOB, opened TEXT, opened_what TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE keepsake ( name TEXT NOT NULL, value BLOB NOT NULL, PRIMARY KEY (name) ) STRICT
CREATE TABLE kept_verbatim ( record_id BLOB NOT NULL, field TEXT NOT NULL, type TEXT NOT NULL, subject_id BLOB NOT NULL, value BLOB NOT NULL, seen INTEGER NOT NULL, held TEXT NOT NULL, PRIMARY KEY (record_id, field) ) STRICT
CREATE TABLE laptop ( person BLOB, last_heard INTEGER, unsent INTEGER, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE law_notice ( title TEXT, topic TEXT, "on" TEXT, in_force_on TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE lead ( title TEXT, soc TEXT, kind TEXT, contract TEXT, minutes_week INTEGER, pay INTEGER, pay_per TEXT, town TEXT, setting TEXT, found_on TEXT, closes_on TEXT, source TEXT, kept_by BLOB, shared INTEGER, state TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE leaving ( subject_id BLOB NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (subject_id) ) STRICT
CREATE TABLE lone_visit ( adviser_id BLOB, appointment_id BLOB, "on" TEXT, leaves_at INTEGER, back_by INTEGER, back_at INTEGER, call_who TEXT, call_phone TEXT, where_to TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE marked ( id BLOB NOT NULL, what TEXT NOT NULL, PRIMARY KEY (id, what) ) STRICT
CREATE TABLE meeting ( "on" TEXT, at INTEGER, travel_minutes INTEGER, minutes INTEGER, place TEXT, venue_id BLOB, medium TEXT, attendance TEXT, purpose TEXT, adviser_id BLOB, with_whom TEXT, next_who TEXT, next_by TEXT, kept_at INTEGER, carer INTEGER, interpreter INTEGER, joint INTEGER, group_id BLOB, cover_for BLOB, talked_of TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE meeting_group ( "on" TEXT, at INTEGER, travel_minutes INTEGER, minutes INTEGER, place TEXT, venue_id BLOB, adviser_id BLOB, name TEXT, medium TEXT, kept_at INTEGER, called_off_on TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE mode ( from_day TEXT, mode TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE named_adviser ( from_day TEXT, adviser_id BLOB, hand_over_id BLOB, told_on TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE needs_check ( "on" TEXT, "when" TEXT, social INTEGER, housing INTEGER, training INTEGER, vocational INTEGER, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE next_job_request ( asked_on TEXT, declined_on TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE onward_referral ( "on" TEXT, kind TEXT, organisation_id BLOB, organisation TEXT, job_id BLOB, outcome TEXT, outcome_on TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE organisation ( name TEXT, kind TEXT, phone TEXT, website TEXT, takes TEXT, when_full INTEGER, town TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE other_duty ( "on" TEXT, kind TEXT, minutes INTEGER, asked_by TEXT, team_id BLOB, refused INTEGER, what TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE other_role ( from_day TEXT, holds INTEGER, which TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE outbox ( n INTEGER NOT NULL, op BLOB NOT NULL, act BLOB NOT NULL, record_id BLOB NOT NULL, act_name TEXT NOT NULL, atomic INTEGER NOT NULL, type TEXT NOT NULL, subject_id BLOB NOT NULL, creates INTEGER NOT NULL, edited_at INTEGER NOT NULL, fields BLOB NOT NULL, PRIMARY KEY (n), UNIQUE (op) ) STRICT
CREATE TABLE owed_receipt ( n INTEGER NOT NULL, subject_id BLOB NOT NULL, at INTEGER NOT NULL, erased INTEGER NOT NULL, rows INTEGER NOT NULL, PRIMARY KEY (n) ) STRICT
CREATE TABLE paid_hours ( job_id BLOB, "on" TEXT, whole_week INTEGER, minutes INTEGER, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE "plan" ( version INTEGER, state TEXT, kind TEXT, agreed_on TEXT, agreed_by BLOB, signed_on TEXT, review_on TEXT, reviewed_on TEXT, replaced_on TEXT, copy TEXT, copy_on TEXT, hours TEXT, by_when TEXT, seal BLOB, placement_id BLOB, no_work_goal INTEGER, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE plan_step ( plan_id BLOB, number INTEGER, who TEXT, by_day TEXT, done_on TEXT, carried_to BLOB, goal_of TEXT, closed_on TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE policy ( name TEXT, kind TEXT, owner_id BLOB, where_kept TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE policy_read ( policy_id BLOB, version_id BLOB, "on" TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE policy_version ( policy_id BLOB, label TEXT, from_day TEXT, review_on TEXT, unchanged INTEGER, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE preference ( profile_id BLOB, text TEXT, present INTEGER, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE prior_experience ( topic TEXT, seen_on TEXT, seen_by BLOB, what TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE profile ( version INTEGER, begun_on TEXT, completed_on TEXT, updated_after BLOB, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE put_off ( rule TEXT, since TEXT, until TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE recovery_story ( "on" TEXT, until_day TEXT, use TEXT, named INTEGER, withdrawn_on TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE reference_value ( "key" TEXT, from_day TEXT, value TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE referral ( received_on TEXT, source TEXT, kind TEXT, referred_by TEXT, team_id BLOB, decision TEXT, decided_on TEXT, decided_by BLOB, how TEXT, consent_to_contact INTEGER, key_worker TEXT, lead_clinician TEXT, waiting_since TEXT, employer_name TEXT, job_title TEXT, sick_since TEXT, fit_note_until TEXT, first_meeting_on TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE search_entry ( n INTEGER NOT NULL, type TEXT NOT NULL, record_id BLOB NOT NULL, subject_id BLOB NOT NULL, field TEXT NOT NULL, PRIMARY KEY (n) ) STRICT
CREATE TABLE search_plan ( "on" TEXT, approach TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE VIRTUAL TABLE search_text USING fts5(text, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3')
CREATE TABLE sent ( n INTEGER NOT NULL, aside INTEGER NOT NULL, acknowledged_at INTEGER NOT NULL, op BLOB NOT NULL, act BLOB NOT NULL, act_name TEXT NOT NULL, atomic INTEGER NOT NULL, type TEXT NOT NULL, record_id BLOB NOT NULL, subject_id BLOB NOT NULL, creates INTEGER NOT NULL, edited_at INTEGER NOT NULL, fields BLOB NOT NULL, PRIMARY KEY (n) ) STRICT
CREATE TABLE service ( name TEXT, neutral_name TEXT, nation TEXT, address TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE set_aside ( reason TEXT, type TEXT, record_id BLOB, "by" BLOB, at INTEGER, state TEXT, settled_on TEXT, settled_by BLOB, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE sharing_decision ( "on" TEXT, decision TEXT, speaks TEXT, pros_and_cons INTEGER, revisit_on TEXT, decided_with BLOB, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE signature ( plan_id BLOB, role TEXT, signer TEXT, how TEXT, "on" TEXT, signed_at INTEGER, seal BLOB, witness TEXT, in_work_plan_id BLOB, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE spell ( referral_id BLOB, received_on TEXT, yes_on TEXT, accepted_on TEXT, information_given_on TEXT, closed_on TEXT, closed_reason TEXT, where_we_meet_on TEXT, in_work_at_entry TEXT, work_at_close TEXT, minutes_at_close INTEGER, checks_agreed INTEGER, letter_given_on TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE staff ( name TEXT, role TEXT, supervisor_id BLOB, begun_on TEXT, left_on TEXT, phone TEXT, email TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE staff_check ( kind TEXT, asked_on TEXT, issued_on TEXT, due_on TEXT, reference_no TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE stepping_stone ( kind TEXT, what TEXT, organisation TEXT, employer_id BLOB, plan_id BLOB, mainstream INTEGER, chosen INTEGER, start_on TEXT, agreed_end TEXT, review_on TEXT, ended_on TEXT, "end" TEXT, before_contact INTEGER, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE supervision ( "on" TEXT, minutes INTEGER, supervisor_id BLOB, topic TEXT, next_on TEXT, signed_on TEXT, seal BLOB, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE supervision_action ( supervision_id BLOB, number INTEGER, owner_id BLOB, by_day TEXT, done_on TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE supervision_person ( supervision_id BLOB, client_id BLOB, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE supervision_signature ( supervision_id BLOB, role TEXT, signer TEXT, how TEXT, "on" TEXT, signed_at INTEGER, seal BLOB, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE support_wish ( "on" TEXT, contact_days INTEGER, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE surgery ( "on" TEXT, at INTEGER, organisation_id BLOB, organisation TEXT, attended INTEGER, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE taken_out ( what TEXT, rows INTEGER, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE team_advice ( "on" TEXT, coordinator_id BLOB, adviser_id BLOB, minutes INTEGER, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE team_figure ( "on" TEXT, caseload INTEGER, in_work_year INTEGER, in_learning_year INTEGER, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE team_link ( from_day TEXT, adviser_id BLOB, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE team_meeting ( "on" TEXT, kind TEXT, minutes INTEGER, decisions INTEGER, at_intake INTEGER, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE team_meeting_staff ( meeting_id BLOB, staff_id BLOB, present INTEGER, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE team_partner ( organisation_id BLOB, since TEXT, present INTEGER, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE training ( topic TEXT, course TEXT, offered_on TEXT, attended_on TEXT, declined_on TEXT, notice_id BLOB, why TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE unit_meeting ( "on" TEXT, minutes INTEGER, kind TEXT, led_by BLOB, cover INTEGER, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE unit_meeting_lead ( meeting_id BLOB, lead_id BLOB, present INTEGER, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE unit_meeting_there ( meeting_id BLOB, staff_id BLOB, present INTEGER, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE venue ( name TEXT, kind TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE vocational_contact ( "on" TEXT, purpose TEXT, medium TEXT, minutes INTEGER, adviser_id BLOB, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE vocational_lead ( from_day TEXT, name TEXT, job TEXT, phone TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE work_history ( number INTEGER, soc TEXT, title TEXT, employer TEXT, from_when TEXT, to_when TEXT, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE TABLE wte ( from_day TEXT, hundredths INTEGER, id BLOB NOT NULL, subject_id BLOB NOT NULL, seen INTEGER DEFAULT '0' NOT NULL, held TEXT DEFAULT 'full' NOT NULL, made_by BLOB, made_at INTEGER, deleted INTEGER, PRIMARY KEY (id) ) STRICT
CREATE INDEX appointment_by_day ON appointment ("on")
CREATE INDEX ix_absence_cover_id ON absence (cover_id)
CREATE INDEX ix_absence_made_by ON absence (made_by)
CREATE INDEX ix_absence_subject_id ON absence (subject_id)
CREATE INDEX ix_access_needs_made_by ON access_needs (made_by)
CREATE INDEX ix_access_needs_subject_id ON access_needs (subject_id)
CREATE INDEX ix_accompaniment_companion_id ON accompaniment (companion_id)
CREATE INDEX ix_accompaniment_made_by ON accompaniment (made_by)
CREATE INDEX ix_accompaniment_subject_id ON accompaniment (subject_id)
CREATE INDEX ix_addendum_made_by ON addendum (made_by)
CREATE INDEX ix_addendum_record_id ON addendum (record_id)
CREATE INDEX ix_addendum_subject_id ON addendum (subject_id)
CREATE INDEX ix_adjustment_job_id ON adjustment (job_id)
CREATE INDEX ix_adjustment_made_by ON adjustment (made_by)
CREATE INDEX ix_adjustment_risk_id ON adjustment (risk_id)
CREATE INDEX ix_adjustment_subject_id ON adjustment (subject_id)
CREATE INDEX ix_advice_given_coordinator_id ON advice_given (coordinator_id)
CREATE INDEX ix_advice_given_made_by ON advice_given (made_by)
CREATE INDEX ix_advice_given_subject_id ON advice_given (subject_id)
CREATE INDEX ix_application_employer_id ON application (employer_id)
CREATE INDEX ix_application_lead_id ON application (lead_id)
CREATE INDEX ix_application_made_by ON application (made_by)
CREATE INDEX ix_application_subject_id ON application (subject_id)
CREATE INDEX ix_appointment_adviser_id ON appointment (adviser_id)
CREATE INDEX ix_appointment_group_id ON appointment (group_id)
CREATE INDEX ix_appointment_made_by ON appointment (made_by)
CREATE INDEX ix_appointment_meeting_id ON appointment (meeting_id)
CREATE INDEX ix_appointment_stopped_by ON appointment (stopped_by)
CREATE INDEX ix_appointment_subject_id ON appointment (subject_id)
CREATE INDEX ix_appointment_venue_id ON appointment (venue_id)
CREATE INDEX ix_at_risk_job_id ON at_risk (job_id)
CREATE INDEX ix_at_risk_made_by ON at_risk (made_by)
CREATE INDEX ix_at_risk_referral_id ON at_risk (referral_id)
CREATE INDEX ix_at_risk_subject_id ON at_risk (subject_id)
CREATE INDEX ix_attempt_adviser_id ON attempt (adviser_id)
CREATE INDEX ix_attempt_made_by ON attempt (made_by)
CREATE INDEX ix_attempt_subject_id ON attempt (subject_id)
CREATE INDEX ix_award_made_by ON award (made_by)
CREATE INDEX ix_award_stepping_id ON award (stepping_id)
CREATE INDEX ix_award_subject_id ON award (subject_id)
CREATE INDEX ix_awareness_event_held_by ON awareness_event (held_by)
CREATE INDEX ix_awareness_event_made_by ON awareness_event (made_by)
CREATE INDEX ix_awareness_event_organisation_id ON awareness_event (organisation_id)
CREATE INDEX ix_awareness_event_subject_id ON awareness_event (subject_id)
CREATE INDEX ix_awareness_event_team_id ON awareness_event (team_id)
CREATE INDEX ix_benefits_advice_job_id ON benefits_advice (job_id)
CREATE INDEX ix_benefits_advice_made_by ON benefits_advice (made_by)
CREATE INDEX ix_benefits_advice_subject_id ON benefits_advice (subject_id)
CREATE INDEX ix_brief_intervention_made_by ON brief_intervention (made_by)
CREATE INDEX ix_brief_intervention_subject_id ON brief_intervention (subject_id)
CREATE INDEX ix_calendar_entry_made_by ON calendar_entry (made_by)
CREATE INDEX ix_calendar_entry_subject_id ON calendar_entry (subject_id)
CREATE INDEX ix_care_coordinator_made_by ON care_coordinator (made_by)
CREATE INDEX ix_care_coordinator_subject_id ON care_coordinator (subject_id)
CREATE INDEX ix_care_plan_review_made_by ON care_plan_review (made_by)
CREATE INDEX ix_care_plan_review_subject_id ON care_plan_review (subject_id)
CREATE INDEX ix_careers_advice_made_by ON careers_advice (made_by)
CREATE INDEX ix_careers_advice_subject_id ON careers_advice (subject_id)
CREATE INDEX ix_caseload_review_adviser_id ON caseload_review (adviser_id)
CREATE INDEX ix_caseload_review_coordinator_id ON caseload_review (coordinator_id)
CREATE INDEX ix_caseload_review_made_by ON caseload_review (made_by)
CREATE INDEX ix_caseload_review_subject_id ON caseload_review (subject_id)
CREATE INDEX ix_client_made_by ON client (made_by)
CREATE INDEX ix_client_same_as ON client (same_as)
CREATE INDEX ix_client_subject_id ON client (subject_id)
CREATE INDEX ix_clinical_team_made_by ON clinical_team (made_by)
CREATE INDEX ix_clinical_team_subject_id ON clinical_team (subject_id)
CREATE INDEX ix_commissioner_request_made_by ON commissioner_request (made_by)
CREATE INDEX ix_commissioner_request_owner_id ON commissioner_request (owner_id)
CREATE INDEX ix_commissioner_request_policy_id ON commissioner_request (policy_id)
CREATE INDEX ix_commissioner_request_subject_id ON commissioner_request (subject_id)
CREATE INDEX ix_concern_made_by ON concern (made_by)
CREATE INDEX ix_concern_raised_by ON concern (raised_by)
CREATE INDEX ix_concern_settled_by ON concern (settled_by)
CREATE INDEX ix_concern_subject_id ON concern (subject_id)
CREATE INDEX ix_concern_told_concern_id ON concern_told (concern_id)
CREATE INDEX ix_concern_told_made_by ON concern_told (made_by)
CREATE INDEX ix_concern_told_subject_id ON concern_told (subject_id)
CREATE INDEX ix_conflict_made_by ON "conflict" (made_by)
CREATE INDEX ix_conflict_mine_by ON "conflict" (mine_by)
CREATE INDEX ix_conflict_record_id ON "conflict" (record_id)
CREATE INDEX ix_conflict_settled_by ON "conflict" (settled_by)
CREATE INDEX ix_conflict_subject_id ON "conflict" (subject_id)
CREATE INDEX ix_conflict_theirs_by ON "conflict" (theirs_by)
CREATE INDEX ix_consent_decision_id ON consent (decision_id)
CREATE INDEX ix_consent_employer_id ON consent (employer_id)
CREATE INDEX ix_consent_made_by ON consent (made_by)
CREATE INDEX ix_consent_subject_id ON consent (subject_id)
CREATE INDEX ix_contact_for_consent_id ON contact_for (consent_id)
CREATE INDEX ix_contact_for_contact_id ON contact_for (contact_id)
CREATE INDEX ix_contact_for_employer_id ON contact_for (employer_id)
CREATE INDEX ix_contact_for_made_by ON contact_for (made_by)
CREATE INDEX ix_contact_for_subject_id ON contact_for (subject_id)
CREATE INDEX ix_cover_absence_id ON cover (absence_id)
CREATE INDEX ix_cover_adviser_id ON cover (adviser_id)
CREATE INDEX ix_cover_made_by ON cover (made_by)
CREATE INDEX ix_cover_subject_id ON cover (subject_id)
CREATE INDEX ix_edited_op ON edited (op)
CREATE INDEX ix_employer_contact_adviser_id ON employer_contact (adviser_id)
CREATE INDEX ix_employer_contact_made_by ON employer_contact (made_by)
CREATE INDEX ix_employer_contact_person_id ON employer_contact (person_id)
CREATE INDEX ix_employer_contact_subject_id ON employer_contact (subject_id)
CREATE INDEX ix_employer_kept_by ON employer (kept_by)
CREATE INDEX ix_employer_made_by ON employer (made_by)
CREATE INDEX ix_employer_person_made_by ON employer_person (made_by)
CREATE INDEX ix_employer_person_subject_id ON employer_person (subject_id)
CREATE INDEX ix_employer_readiness_made_by ON employer_readiness (made_by)
CREATE INDEX ix_employer_readiness_subject_id ON employer_readiness (subject_id)
CREATE INDEX ix_employer_same_as ON employer (same_as)
CREATE INDEX ix_employer_subject_id ON employer (subject_id)
CREATE INDEX ix_equality_made_by ON equality (made_by)
CREATE INDEX ix_equality_subject_id ON equality (subject_id)
CREATE INDEX ix_field_mentoring_made_by ON field_mentoring (made_by)
CREATE INDEX ix_field_mentoring_mentor_id ON field_mentoring (mentor_id)
CREATE INDEX ix_field_mentoring_subject_id ON field_mentoring (subject_id)
CREATE INDEX ix_given_paper_about_id ON given_paper (about_id)
CREATE INDEX ix_given_paper_made_by ON given_paper (made_by)
CREATE INDEX ix_given_paper_subject_id ON given_paper (subject_id)
CREATE INDEX ix_given_paper_to_employer ON given_paper (to_employer)
CREATE INDEX ix_governance_event_made_by ON governance_event (made_by)
CREATE INDEX ix_governance_event_subject_id ON governance_event (subject_id)
CREATE INDEX ix_in_work_plan_job_id ON in_work_plan (job_id)
CREATE INDEX ix_in_work_plan_made_by ON in_work_plan (made_by)
CREATE INDEX ix_in_work_plan_subject_id ON in_work_plan (subject_id)
CREATE INDEX ix_induction_step_made_by ON induction_step (made_by)
CREATE INDEX ix_induction_step_subject_id ON induction_step (subject_id)
CREATE INDEX ix_induction_step_with_id ON induction_step (with_id)
CREATE INDEX ix_interview_application_id ON interview (application_id)
CREATE INDEX ix_interview_made_by ON interview (made_by)
CREATE INDEX ix_interview_subject_id ON interview (subject_id)
CREATE INDEX ix_involved_involvement_id ON involved (involvement_id)
CREATE INDEX ix_involved_made_by ON involved (made_by)
CREATE INDEX ix_involved_other_involvement_id ON involved_other (involvement_id)
CREATE INDEX ix_involved_other_made_by ON involved_other (made_by)
CREATE INDEX ix_involved_other_subject_id ON involved_other (subject_id)
CREATE INDEX ix_involved_subject_id ON involved (subject_id)
CREATE INDEX ix_involvement_made_by ON involvement (made_by)
CREATE INDEX ix_involvement_subject_id ON involvement (subject_id)
CREATE INDEX ix_job_application_id ON job (application_id)
CREATE INDEX ix_job_better_than ON job (better_than)
CREATE INDEX ix_job_check_job_id ON job_check (job_id)
CREATE INDEX ix_job_check_made_by ON job_check (made_by)
CREATE INDEX ix_job_check_risk_id ON job_check (risk_id)
CREATE INDEX ix_job_check_subject_id ON job_check (subject_id)
CREATE INDEX ix_job_employer_id ON job (employer_id)
CREATE INDEX ix_job_made_by ON job (made_by)
CREATE INDEX ix_job_stepping_id ON job (stepping_id)
CREATE INDEX ix_job_subject_id ON job (subject_id)
CREATE INDEX ix_job_terms_job_id ON job_terms (job_id)
CREATE INDEX ix_job_terms_made_by ON job_terms (made_by)
CREATE INDEX ix_job_terms_subject_id ON job_terms (subject_id)
CREATE INDEX ix_joint_working_adviser_id ON joint_working (adviser_id)
CREATE INDEX ix_joint_working_made_by ON joint_working (made_by)
CREATE INDEX ix_joint_working_organisation_id ON joint_working (organisation_id)
CREATE INDEX ix_joint_working_subject_id ON joint_working (subject_id)
CREATE INDEX ix_joint_working_team_id ON joint_working (team_id)
CREATE INDEX ix_kept_verbatim_subject_id ON kept_verbatim (subject_id)
CREATE INDEX ix_laptop_made_by ON laptop (made_by)
CREATE INDEX ix_laptop_person ON laptop (person)
CREATE INDEX ix_laptop_subject_id ON laptop (subject_id)
CREATE INDEX ix_law_notice_made_by ON law_notice (made_by)
CREATE INDEX ix_law_notice_subject_id ON law_notice (subject_id)
CREATE INDEX ix_lead_kept_by ON lead (kept_by)
CREATE INDEX ix_lead_made_by ON lead (made_by)
CREATE INDEX ix_lead_subject_id ON lead (subject_id)
CREATE INDEX ix_lone_visit_adviser_id ON lone_visit (adviser_id)
CREATE INDEX ix_lone_visit_appointment_id ON lone_visit (appointment_id)
CREATE INDEX ix_lone_visit_made_by ON lone_visit (made_by)
CREATE INDEX ix_lone_visit_subject_id ON lone_visit (subject_id)
CREATE INDEX ix_meeting_adviser_id ON meeting (adviser_id)
CREATE INDEX ix_meeting_cover_for ON meeting (cover_for)
CREATE INDEX ix_meeting_group_adviser_id ON meeting_group (adviser_id)
CREATE INDEX ix_meeting_group_id ON meeting (group_id)
CREATE INDEX ix_meeting_group_made_by ON meeting_group (made_by)
CREATE INDEX ix_meeting_group_subject_id ON meeting_group (subject_id)
CREATE INDEX ix_meeting_group_venue_id ON meeting_group (venue_id)
CREATE INDEX ix_meeting_made_by ON meeting (made_by)
CREATE INDEX ix_meeting_subject_id ON meeting (subject_id)
CREATE INDEX ix_meeting_venue_id ON meeting (venue_id)
CREATE INDEX ix_mode_made_by ON mode (made_by)
CREATE INDEX ix_mode_subject_id ON mode (subject_id)
CREATE INDEX ix_named_adviser_adviser_id ON named_adviser (adviser_id)
CREATE INDEX ix_named_adviser_hand_over_id ON named_adviser (hand_over_id)
CREATE INDEX ix_named_adviser_made_by ON named_adviser (made_by)
CREATE INDEX ix_named_adviser_subject_id ON named_adviser (subject_id)
CREATE INDEX ix_needs_check_made_by ON needs_check (made_by)
CREATE INDEX ix_needs_check_subject_id ON needs_check (subject_id)
CREATE INDEX ix_next_job_request_made_by ON next_job_request (made_by)
CREATE INDEX ix_next_job_request_subject_id ON next_job_request (subject_id)
CREATE INDEX ix_onward_referral_job_id ON onward_referral (job_id)
CREATE INDEX ix_onward_referral_made_by ON onward_referral (made_by)
CREATE INDEX ix_onward_referral_organisation_id ON onward_referral (organisation_id)
CREATE INDEX ix_onward_referral_subject_id ON onward_referral (subject_id)
CREATE INDEX ix_organisation_made_by ON organisation (made_by)
CREATE INDEX ix_organisation_subject_id ON organisation (subject_id)
CREATE INDEX ix_other_duty_made_by ON other_duty (made_by)
CREATE INDEX ix_other_duty_subject_id ON other_duty (subject_id)
CREATE INDEX ix_other_duty_team_id ON other_duty (team_id)
CREATE INDEX ix_other_role_made_by ON other_role (made_by)
CREATE INDEX ix_other_role_subject_id ON other_role (subject_id)
CREATE INDEX ix_outbox_act ON outbox (act)
CREATE INDEX ix_outbox_record_id ON outbox (record_id)
CREATE INDEX ix_outbox_subject_id ON outbox (subject_id)
CREATE INDEX ix_paid_hours_job_id ON paid_hours (job_id)
CREATE INDEX ix_paid_hours_made_by ON paid_hours (made_by)
CREATE INDEX ix_paid_hours_subject_id ON paid_hours (subject_id)
CREATE INDEX ix_plan_agreed_by ON "plan" (agreed_by)
CREATE INDEX ix_plan_made_by ON "plan" (made_by)
CREATE INDEX ix_plan_placement_id ON "plan" (placement_id)
CREATE INDEX ix_plan_step_carried_to ON plan_step (carried_to)
CREATE INDEX ix_plan_step_made_by ON plan_step (made_by)
CREATE INDEX ix_plan_step_plan_id ON plan_step (plan_id)
CREATE INDEX ix_plan_step_subject_id ON plan_step (subject_id)
CREATE INDEX ix_plan_subject_id ON "plan" (subject_id)
CREATE INDEX ix_policy_made_by ON policy (made_by)
CREATE INDEX ix_policy_owner_id ON policy (owner_id)
CREATE INDEX ix_policy_read_made_by ON policy_read (made_by)
CREATE INDEX ix_policy_read_policy_id ON policy_read (policy_id)
CREATE INDEX ix_policy_read_subject_id ON policy_read (subject_id)
CREATE INDEX ix_policy_read_version_id ON policy_read (version_id)
CREATE INDEX ix_policy_subject_id ON policy (subject_id)
CREATE INDEX ix_policy_version_made_by ON policy_version (made_by)
CREATE INDEX ix_policy_version_policy_id ON policy_version (policy_id)
CREATE INDEX ix_policy_version_subject_id ON policy_version (subject_id)
CREATE INDEX ix_preference_made_by ON preference (made_by)
CREATE INDEX ix_preference_profile_id ON preference (profile_id)
CREATE INDEX ix_preference_subject_id ON preference (subject_id)
CREATE INDEX ix_prior_experience_made_by ON prior_experience (made_by)
CREATE INDEX ix_prior_experience_seen_by ON prior_experience (seen_by)
CREATE INDEX ix_prior_experience_subject_id ON prior_experience (subject_id)
CREATE INDEX ix_profile_made_by ON profile (made_by)
CREATE INDEX ix_profile_subject_id ON profile (subject_id)
CREATE INDEX ix_profile_updated_after ON profile (updated_after)
CREATE INDEX ix_put_off_made_by ON put_off (made_by)
CREATE INDEX ix_put_off_subject_id ON put_off (subject_id)
CREATE INDEX ix_recovery_story_made_by ON recovery_story (made_by)
CREATE INDEX ix_recovery_story_subject_id ON recovery_story (subject_id)
CREATE INDEX ix_reference_value_made_by ON reference_value (made_by)
CREATE INDEX ix_reference_value_subject_id ON reference_value (subject_id)
CREATE INDEX ix_referral_decided_by ON referral (decided_by)
CREATE INDEX ix_referral_made_by ON referral (made_by)
CREATE INDEX ix_referral_subject_id ON referral (subject_id)
CREATE INDEX ix_referral_team_id ON referral (team_id)
CREATE INDEX ix_search_entry_record_id ON search_entry (record_id)
CREATE INDEX ix_search_entry_subject_id ON search_entry (subject_id)
CREATE INDEX ix_search_plan_made_by ON search_plan (made_by)
CREATE INDEX ix_search_plan_subject_id ON search_plan (subject_id)
CREATE INDEX ix_sent_acknowledged_at ON sent (acknowledged_at)
CREATE INDEX ix_sent_subject_id ON sent (subject_id)
CREATE INDEX ix_service_made_by ON service (made_by)
CREATE INDEX ix_service_subject_id ON service (subject_id)
CREATE INDEX ix_set_aside_by ON set_aside ("by")
CREATE INDEX ix_set_aside_made_by ON set_aside (made_by)
CREATE INDEX ix_set_aside_record_id ON set_aside (record_id)
CREATE INDEX ix_set_aside_settled_by ON set_aside (settled_by)
CREATE INDEX ix_set_aside_subject_id ON set_aside (subject_id)
CREATE INDEX ix_sharing_decision_decided_with ON sharing_decision (decided_with)
CREATE INDEX ix_sharing_decision_made_by ON sharing_decision (made_by)
CREATE INDEX ix_sharing_decision_subject_id ON sharing_decision (subject_id)
CREATE INDEX ix_signature_in_work_plan_id ON signature (in_work_plan_id)
CREATE INDEX ix_signature_made_by ON signature (made_by)
CREATE INDEX ix_signature_plan_id ON signature (plan_id)
CREATE INDEX ix_signature_subject_id ON signature (subject_id)
CREATE INDEX ix_spell_made_by ON spell (made_by)
CREATE INDEX ix_spell_referral_id ON spell (referral_id)
CREATE INDEX ix_spell_subject_id ON spell (subject_id)
CREATE INDEX ix_staff_check_made_by ON staff_check (made_by)
CREATE INDEX ix_staff_check_subject_id ON staff_check (subject_id)
CREATE INDEX ix_staff_made_by ON staff (made_by)
CREATE INDEX ix_staff_subject_id ON staff (subject_id)
CREATE INDEX ix_staff_supervisor_id ON staff (supervisor_id)
CREATE INDEX ix_stepping_stone_employer_id ON stepping_stone (employer_id)
CREATE INDEX ix_stepping_stone_made_by ON stepping_stone (made_by)
CREATE INDEX ix_stepping_stone_plan_id ON stepping_stone (plan_id)
CREATE INDEX ix_stepping_stone_subject_id ON stepping_stone (subject_id)
CREATE INDEX ix_supervision_action_made_by ON supervision_action (made_by)
CREATE INDEX ix_supervision_action_owner_id ON supervision_action (owner_id)
CREATE INDEX ix_supervision_action_subject_id ON supervision_action (subject_id)
CREATE INDEX ix_supervision_action_supervision_id ON supervision_action (supervision_id)
CREATE INDEX ix_supervision_made_by ON supervision (made_by)
CREATE INDEX ix_supervision_person_client_id ON supervision_person (client_id)
CREATE INDEX ix_supervision_person_made_by ON supervision_person (made_by)
CREATE INDEX ix_supervision_person_subject_id ON supervision_person (subject_id)
CREATE INDEX ix_supervision_person_supervision_id ON supervision_person (supervision_id)
CREATE INDEX ix_supervision_signature_made_by ON supervision_signature (made_by)
CREATE INDEX ix_supervision_signature_subject_id ON supervision_signature (subject_id)
CREATE INDEX ix_supervision_signature_supervision_id ON supervision_signature (supervision_id)
CREATE INDEX ix_supervision_subject_id ON supervision (subject_id)
CREATE INDEX ix_supervision_supervisor_id ON supervision (supervisor_id)
CREATE INDEX ix_support_wish_made_by ON support_wish (made_by)
CREATE INDEX ix_support_wish_subject_id ON support_wish (subject_id)
CREATE INDEX ix_surgery_made_by ON surgery (made_by)
CREATE INDEX ix_surgery_organisation_id ON surgery (organisation_id)
CREATE INDEX ix_surgery_subject_id ON surgery (subject_id)
CREATE INDEX ix_taken_out_made_by ON taken_out (made_by)
CREATE INDEX ix_taken_out_subject_id ON taken_out (subject_id)
CREATE INDEX ix_team_advice_adviser_id ON team_advice (adviser_id)
CREATE INDEX ix_team_advice_coordinator_id ON team_advice (coordinator_id)
CREATE INDEX ix_team_advice_made_by ON team_advice (made_by)
CREATE INDEX ix_team_advice_subject_id ON team_advice (subject_id)
CREATE INDEX ix_team_figure_made_by ON team_figure (made_by)
CREATE INDEX ix_team_figure_subject_id ON team_figure (subject_id)
CREATE INDEX ix_team_link_adviser_id ON team_link (adviser_id)
CREATE INDEX ix_team_link_made_by ON team_link (made_by)
CREATE INDEX ix_team_link_subject_id ON team_link (subject_id)
CREATE INDEX ix_team_meeting_made_by ON team_meeting (made_by)
CREATE INDEX ix_team_meeting_staff_made_by ON team_meeting_staff (made_by)
CREATE INDEX ix_team_meeting_staff_meeting_id ON team_meeting_staff (meeting_id)
CREATE INDEX ix_team_meeting_staff_staff_id ON team_meeting_staff (staff_id)
CREATE INDEX ix_team_meeting_staff_subject_id ON team_meeting_staff (subject_id)
CREATE INDEX ix_team_meeting_subject_id ON team_meeting (subject_id)
CREATE INDEX ix_team_partner_made_by ON team_partner (made_by)
CREATE INDEX ix_team_partner_organisation_id ON team_partner (organisation_id)
CREATE INDEX ix_team_partner_subject_id ON team_partner (subject_id)
CREATE INDEX ix_training_made_by ON training (made_by)
CREATE INDEX ix_training_notice_id ON training (notice_id)
CREATE INDEX ix_training_subject_id ON training (subject_id)
CREATE INDEX ix_unit_meeting_lead_lead_id ON unit_meeting_lead (lead_id)
CREATE INDEX ix_unit_meeting_lead_made_by ON unit_meeting_lead (made_by)
CREATE INDEX ix_unit_meeting_lead_meeting_id ON unit_meeting_lead (meeting_id)
CREATE INDEX ix_unit_meeting_lead_subject_id ON unit_meeting_lead (subject_id)
CREATE INDEX ix_unit_meeting_led_by ON unit_meeting (led_by)
CREATE INDEX ix_unit_meeting_made_by ON unit_meeting (made_by)
CREATE INDEX ix_unit_meeting_subject_id ON unit_meeting (subject_id)
CREATE INDEX ix_unit_meeting_there_made_by ON unit_meeting_there (made_by)
CREATE INDEX ix_unit_meeting_there_meeting_id ON unit_meeting_there (meeting_id)
CREATE INDEX ix_unit_meeting_there_staff_id ON unit_meeting_there (staff_id)
CREATE INDEX ix_unit_meeting_there_subject_id ON unit_meeting_there (subject_id)
CREATE INDEX ix_venue_made_by ON venue (made_by)
CREATE INDEX ix_venue_subject_id ON venue (subject_id)
CREATE INDEX ix_vocational_contact_adviser_id ON vocational_contact (adviser_id)
CREATE INDEX ix_vocational_contact_made_by ON vocational_contact (made_by)
CREATE INDEX ix_vocational_contact_subject_id ON vocational_contact (subject_id)
CREATE INDEX ix_vocational_lead_made_by ON vocational_lead (made_by)
CREATE INDEX ix_vocational_lead_subject_id ON vocational_lead (subject_id)
CREATE INDEX ix_work_history_made_by ON work_history (made_by)
CREATE INDEX ix_work_history_subject_id ON work_history (subject_id)
CREATE INDEX ix_wte_made_by ON wte (made_by)
CREATE INDEX ix_wte_subject_id ON wte (subject_id)
CREATE INDEX meeting_by_day ON meeting ("on", attendance)
CREATE INDEX meeting_by_person ON meeting (subject_id, "on", attendance, deleted)
CREATE INDEX meeting_joint ON meeting (subject_id, "on") WHERE joint IS 1
CREATE TRIGGER "guard_absence_delete" BEFORE DELETE ON "absence" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_absence_insert" BEFORE INSERT ON "absence" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_absence_update" BEFORE UPDATE ON "absence" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_access_needs_delete" BEFORE DELETE ON "access_needs" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_access_needs_insert" BEFORE INSERT ON "access_needs" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_access_needs_update" BEFORE UPDATE ON "access_needs" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_accompaniment_delete" BEFORE DELETE ON "accompaniment" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_accompaniment_insert" BEFORE INSERT ON "accompaniment" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_accompaniment_update" BEFORE UPDATE ON "accompaniment" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_addendum_delete" BEFORE DELETE ON "addendum" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_addendum_insert" BEFORE INSERT ON "addendum" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_addendum_update" BEFORE UPDATE ON "addendum" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_adjustment_delete" BEFORE DELETE ON "adjustment" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_adjustment_insert" BEFORE INSERT ON "adjustment" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_adjustment_update" BEFORE UPDATE ON "adjustment" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_advice_given_delete" BEFORE DELETE ON "advice_given" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_advice_given_insert" BEFORE INSERT ON "advice_given" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_advice_given_update" BEFORE UPDATE ON "advice_given" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_application_delete" BEFORE DELETE ON "application" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_application_insert" BEFORE INSERT ON "application" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_application_update" BEFORE UPDATE ON "application" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_appointment_delete" BEFORE DELETE ON "appointment" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_appointment_insert" BEFORE INSERT ON "appointment" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_appointment_update" BEFORE UPDATE ON "appointment" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_at_risk_delete" BEFORE DELETE ON "at_risk" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_at_risk_insert" BEFORE INSERT ON "at_risk" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_at_risk_update" BEFORE UPDATE ON "at_risk" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_attempt_delete" BEFORE DELETE ON "attempt" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_attempt_insert" BEFORE INSERT ON "attempt" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_attempt_update" BEFORE UPDATE ON "attempt" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_award_delete" BEFORE DELETE ON "award" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_award_insert" BEFORE INSERT ON "award" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_award_update" BEFORE UPDATE ON "award" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_awareness_event_delete" BEFORE DELETE ON "awareness_event" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_awareness_event_insert" BEFORE INSERT ON "awareness_event" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_awareness_event_update" BEFORE UPDATE ON "awareness_event" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_benefits_advice_delete" BEFORE DELETE ON "benefits_advice" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_benefits_advice_insert" BEFORE INSERT ON "benefits_advice" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_benefits_advice_update" BEFORE UPDATE ON "benefits_advice" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_beside_delete" BEFORE DELETE ON "beside" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_beside_insert" BEFORE INSERT ON "beside" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_beside_update" BEFORE UPDATE ON "beside" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_brief_intervention_delete" BEFORE DELETE ON "brief_intervention" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_brief_intervention_insert" BEFORE INSERT ON "brief_intervention" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_brief_intervention_update" BEFORE UPDATE ON "brief_intervention" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_calendar_entry_delete" BEFORE DELETE ON "calendar_entry" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_calendar_entry_insert" BEFORE INSERT ON "calendar_entry" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_calendar_entry_update" BEFORE UPDATE ON "calendar_entry" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_care_coordinator_delete" BEFORE DELETE ON "care_coordinator" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_care_coordinator_insert" BEFORE INSERT ON "care_coordinator" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_care_coordinator_update" BEFORE UPDATE ON "care_coordinator" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_care_plan_review_delete" BEFORE DELETE ON "care_plan_review" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_care_plan_review_insert" BEFORE INSERT ON "care_plan_review" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_care_plan_review_update" BEFORE UPDATE ON "care_plan_review" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_careers_advice_delete" BEFORE DELETE ON "careers_advice" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_careers_advice_insert" BEFORE INSERT ON "careers_advice" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_careers_advice_update" BEFORE UPDATE ON "careers_advice" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_caseload_review_delete" BEFORE DELETE ON "caseload_review" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_caseload_review_insert" BEFORE INSERT ON "caseload_review" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_caseload_review_update" BEFORE UPDATE ON "caseload_review" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_client_delete" BEFORE DELETE ON "client" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_client_insert" BEFORE INSERT ON "client" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_client_update" BEFORE UPDATE ON "client" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_clinical_team_delete" BEFORE DELETE ON "clinical_team" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_clinical_team_insert" BEFORE INSERT ON "clinical_team" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_clinical_team_update" BEFORE UPDATE ON "clinical_team" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_commissioner_request_delete" BEFORE DELETE ON "commissioner_request" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_commissioner_request_insert" BEFORE INSERT ON "commissioner_request" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_commissioner_request_update" BEFORE UPDATE ON "commissioner_request" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_concern_delete" BEFORE DELETE ON "concern" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_concern_insert" BEFORE INSERT ON "concern" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_concern_told_delete" BEFORE DELETE ON "concern_told" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_concern_told_insert" BEFORE INSERT ON "concern_told" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_concern_told_update" BEFORE UPDATE ON "concern_told" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_concern_update" BEFORE UPDATE ON "concern" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_conflict_delete" BEFORE DELETE ON "conflict" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_conflict_insert" BEFORE INSERT ON "conflict" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_conflict_update" BEFORE UPDATE ON "conflict" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_consent_delete" BEFORE DELETE ON "consent" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_consent_insert" BEFORE INSERT ON "consent" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_consent_update" BEFORE UPDATE ON "consent" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_contact_for_delete" BEFORE DELETE ON "contact_for" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_contact_for_insert" BEFORE INSERT ON "contact_for" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_contact_for_update" BEFORE UPDATE ON "contact_for" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_cover_delete" BEFORE DELETE ON "cover" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_cover_insert" BEFORE INSERT ON "cover" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_cover_update" BEFORE UPDATE ON "cover" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_employer_contact_delete" BEFORE DELETE ON "employer_contact" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_employer_contact_insert" BEFORE INSERT ON "employer_contact" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_employer_contact_update" BEFORE UPDATE ON "employer_contact" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_employer_delete" BEFORE DELETE ON "employer" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_employer_insert" BEFORE INSERT ON "employer" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_employer_person_delete" BEFORE DELETE ON "employer_person" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_employer_person_insert" BEFORE INSERT ON "employer_person" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_employer_person_update" BEFORE UPDATE ON "employer_person" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_employer_readiness_delete" BEFORE DELETE ON "employer_readiness" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_employer_readiness_insert" BEFORE INSERT ON "employer_readiness" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_employer_readiness_update" BEFORE UPDATE ON "employer_readiness" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_employer_update" BEFORE UPDATE ON "employer" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_equality_delete" BEFORE DELETE ON "equality" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_equality_insert" BEFORE INSERT ON "equality" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_equality_update" BEFORE UPDATE ON "equality" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_field_mentoring_delete" BEFORE DELETE ON "field_mentoring" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_field_mentoring_insert" BEFORE INSERT ON "field_mentoring" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_field_mentoring_update" BEFORE UPDATE ON "field_mentoring" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_given_paper_delete" BEFORE DELETE ON "given_paper" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_given_paper_insert" BEFORE INSERT ON "given_paper" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_given_paper_update" BEFORE UPDATE ON "given_paper" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_governance_event_delete" BEFORE DELETE ON "governance_event" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_governance_event_insert" BEFORE INSERT ON "governance_event" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_governance_event_update" BEFORE UPDATE ON "governance_event" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_in_work_plan_delete" BEFORE DELETE ON "in_work_plan" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_in_work_plan_insert" BEFORE INSERT ON "in_work_plan" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_in_work_plan_update" BEFORE UPDATE ON "in_work_plan" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_induction_step_delete" BEFORE DELETE ON "induction_step" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_induction_step_insert" BEFORE INSERT ON "induction_step" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_induction_step_update" BEFORE UPDATE ON "induction_step" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_interview_delete" BEFORE DELETE ON "interview" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_interview_insert" BEFORE INSERT ON "interview" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_interview_update" BEFORE UPDATE ON "interview" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_involved_delete" BEFORE DELETE ON "involved" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_involved_insert" BEFORE INSERT ON "involved" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_involved_other_delete" BEFORE DELETE ON "involved_other" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_involved_other_insert" BEFORE INSERT ON "involved_other" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_involved_other_update" BEFORE UPDATE ON "involved_other" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_involved_update" BEFORE UPDATE ON "involved" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_involvement_delete" BEFORE DELETE ON "involvement" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_involvement_insert" BEFORE INSERT ON "involvement" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_involvement_update" BEFORE UPDATE ON "involvement" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_job_check_delete" BEFORE DELETE ON "job_check" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_job_check_insert" BEFORE INSERT ON "job_check" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_job_check_update" BEFORE UPDATE ON "job_check" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_job_delete" BEFORE DELETE ON "job" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_job_insert" BEFORE INSERT ON "job" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_job_terms_delete" BEFORE DELETE ON "job_terms" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_job_terms_insert" BEFORE INSERT ON "job_terms" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_job_terms_update" BEFORE UPDATE ON "job_terms" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_job_update" BEFORE UPDATE ON "job" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_joint_working_delete" BEFORE DELETE ON "joint_working" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_joint_working_insert" BEFORE INSERT ON "joint_working" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_joint_working_update" BEFORE UPDATE ON "joint_working" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_laptop_delete" BEFORE DELETE ON "laptop" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_laptop_insert" BEFORE INSERT ON "laptop" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_laptop_update" BEFORE UPDATE ON "laptop" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_law_notice_delete" BEFORE DELETE ON "law_notice" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_law_notice_insert" BEFORE INSERT ON "law_notice" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_law_notice_update" BEFORE UPDATE ON "law_notice" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_lead_delete" BEFORE DELETE ON "lead" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_lead_insert" BEFORE INSERT ON "lead" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_lead_update" BEFORE UPDATE ON "lead" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_lone_visit_delete" BEFORE DELETE ON "lone_visit" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_lone_visit_insert" BEFORE INSERT ON "lone_visit" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_lone_visit_update" BEFORE UPDATE ON "lone_visit" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_meeting_delete" BEFORE DELETE ON "meeting" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_meeting_group_delete" BEFORE DELETE ON "meeting_group" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_meeting_group_insert" BEFORE INSERT ON "meeting_group" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_meeting_group_update" BEFORE UPDATE ON "meeting_group" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_meeting_insert" BEFORE INSERT ON "meeting" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_meeting_update" BEFORE UPDATE ON "meeting" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_mode_delete" BEFORE DELETE ON "mode" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_mode_insert" BEFORE INSERT ON "mode" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_mode_update" BEFORE UPDATE ON "mode" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_named_adviser_delete" BEFORE DELETE ON "named_adviser" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_named_adviser_insert" BEFORE INSERT ON "named_adviser" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_named_adviser_update" BEFORE UPDATE ON "named_adviser" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_needs_check_delete" BEFORE DELETE ON "needs_check" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_needs_check_insert" BEFORE INSERT ON "needs_check" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_needs_check_update" BEFORE UPDATE ON "needs_check" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_next_job_request_delete" BEFORE DELETE ON "next_job_request" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_next_job_request_insert" BEFORE INSERT ON "next_job_request" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_next_job_request_update" BEFORE UPDATE ON "next_job_request" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_onward_referral_delete" BEFORE DELETE ON "onward_referral" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_onward_referral_insert" BEFORE INSERT ON "onward_referral" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_onward_referral_update" BEFORE UPDATE ON "onward_referral" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_organisation_delete" BEFORE DELETE ON "organisation" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_organisation_insert" BEFORE INSERT ON "organisation" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_organisation_update" BEFORE UPDATE ON "organisation" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_other_duty_delete" BEFORE DELETE ON "other_duty" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_other_duty_insert" BEFORE INSERT ON "other_duty" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_other_duty_update" BEFORE UPDATE ON "other_duty" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_other_role_delete" BEFORE DELETE ON "other_role" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_other_role_insert" BEFORE INSERT ON "other_role" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_other_role_update" BEFORE UPDATE ON "other_role" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_paid_hours_delete" BEFORE DELETE ON "paid_hours" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_paid_hours_insert" BEFORE INSERT ON "paid_hours" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_paid_hours_update" BEFORE UPDATE ON "paid_hours" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_plan_delete" BEFORE DELETE ON "plan" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_plan_insert" BEFORE INSERT ON "plan" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_plan_step_delete" BEFORE DELETE ON "plan_step" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_plan_step_insert" BEFORE INSERT ON "plan_step" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_plan_step_update" BEFORE UPDATE ON "plan_step" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_plan_update" BEFORE UPDATE ON "plan" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_policy_delete" BEFORE DELETE ON "policy" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_policy_insert" BEFORE INSERT ON "policy" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_policy_read_delete" BEFORE DELETE ON "policy_read" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_policy_read_insert" BEFORE INSERT ON "policy_read" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_policy_read_update" BEFORE UPDATE ON "policy_read" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_policy_update" BEFORE UPDATE ON "policy" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_policy_version_delete" BEFORE DELETE ON "policy_version" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_policy_version_insert" BEFORE INSERT ON "policy_version" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_policy_version_update" BEFORE UPDATE ON "policy_version" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_preference_delete" BEFORE DELETE ON "preference" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_preference_insert" BEFORE INSERT ON "preference" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_preference_update" BEFORE UPDATE ON "preference" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_prior_experience_delete" BEFORE DELETE ON "prior_experience" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_prior_experience_insert" BEFORE INSERT ON "prior_experience" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_prior_experience_update" BEFORE UPDATE ON "prior_experience" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_profile_delete" BEFORE DELETE ON "profile" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_profile_insert" BEFORE INSERT ON "profile" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_profile_update" BEFORE UPDATE ON "profile" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_put_off_delete" BEFORE DELETE ON "put_off" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_put_off_insert" BEFORE INSERT ON "put_off" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_put_off_update" BEFORE UPDATE ON "put_off" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_recovery_story_delete" BEFORE DELETE ON "recovery_story" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_recovery_story_insert" BEFORE INSERT ON "recovery_story" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_recovery_story_update" BEFORE UPDATE ON "recovery_story" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_reference_value_delete" BEFORE DELETE ON "reference_value" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_reference_value_insert" BEFORE INSERT ON "reference_value" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_reference_value_update" BEFORE UPDATE ON "reference_value" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_referral_delete" BEFORE DELETE ON "referral" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_referral_insert" BEFORE INSERT ON "referral" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_referral_update" BEFORE UPDATE ON "referral" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_search_plan_delete" BEFORE DELETE ON "search_plan" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_search_plan_insert" BEFORE INSERT ON "search_plan" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_search_plan_update" BEFORE UPDATE ON "search_plan" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_service_delete" BEFORE DELETE ON "service" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_service_insert" BEFORE INSERT ON "service" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_service_update" BEFORE UPDATE ON "service" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_set_aside_delete" BEFORE DELETE ON "set_aside" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_set_aside_insert" BEFORE INSERT ON "set_aside" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_set_aside_update" BEFORE UPDATE ON "set_aside" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_sharing_decision_delete" BEFORE DELETE ON "sharing_decision" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_sharing_decision_insert" BEFORE INSERT ON "sharing_decision" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_sharing_decision_update" BEFORE UPDATE ON "sharing_decision" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_signature_delete" BEFORE DELETE ON "signature" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_signature_insert" BEFORE INSERT ON "signature" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_signature_update" BEFORE UPDATE ON "signature" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_spell_delete" BEFORE DELETE ON "spell" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_spell_insert" BEFORE INSERT ON "spell" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_spell_update" BEFORE UPDATE ON "spell" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_staff_check_delete" BEFORE DELETE ON "staff_check" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_staff_check_insert" BEFORE INSERT ON "staff_check" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_staff_check_update" BEFORE UPDATE ON "staff_check" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_staff_delete" BEFORE DELETE ON "staff" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_staff_insert" BEFORE INSERT ON "staff" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_staff_update" BEFORE UPDATE ON "staff" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_stepping_stone_delete" BEFORE DELETE ON "stepping_stone" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_stepping_stone_insert" BEFORE INSERT ON "stepping_stone" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_stepping_stone_update" BEFORE UPDATE ON "stepping_stone" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_supervision_action_delete" BEFORE DELETE ON "supervision_action" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_supervision_action_insert" BEFORE INSERT ON "supervision_action" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_supervision_action_update" BEFORE UPDATE ON "supervision_action" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_supervision_delete" BEFORE DELETE ON "supervision" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_supervision_insert" BEFORE INSERT ON "supervision" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_supervision_person_delete" BEFORE DELETE ON "supervision_person" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_supervision_person_insert" BEFORE INSERT ON "supervision_person" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_supervision_person_update" BEFORE UPDATE ON "supervision_person" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_supervision_signature_delete" BEFORE DELETE ON "supervision_signature" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_supervision_signature_insert" BEFORE INSERT ON "supervision_signature" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_supervision_signature_update" BEFORE UPDATE ON "supervision_signature" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_supervision_update" BEFORE UPDATE ON "supervision" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_support_wish_delete" BEFORE DELETE ON "support_wish" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_support_wish_insert" BEFORE INSERT ON "support_wish" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_support_wish_update" BEFORE UPDATE ON "support_wish" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_surgery_delete" BEFORE DELETE ON "surgery" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_surgery_insert" BEFORE INSERT ON "surgery" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_surgery_update" BEFORE UPDATE ON "surgery" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_taken_out_delete" BEFORE DELETE ON "taken_out" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_taken_out_insert" BEFORE INSERT ON "taken_out" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_taken_out_update" BEFORE UPDATE ON "taken_out" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_team_advice_delete" BEFORE DELETE ON "team_advice" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_team_advice_insert" BEFORE INSERT ON "team_advice" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_team_advice_update" BEFORE UPDATE ON "team_advice" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_team_figure_delete" BEFORE DELETE ON "team_figure" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_team_figure_insert" BEFORE INSERT ON "team_figure" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_team_figure_update" BEFORE UPDATE ON "team_figure" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_team_link_delete" BEFORE DELETE ON "team_link" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_team_link_insert" BEFORE INSERT ON "team_link" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_team_link_update" BEFORE UPDATE ON "team_link" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_team_meeting_delete" BEFORE DELETE ON "team_meeting" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_team_meeting_insert" BEFORE INSERT ON "team_meeting" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_team_meeting_staff_delete" BEFORE DELETE ON "team_meeting_staff" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_team_meeting_staff_insert" BEFORE INSERT ON "team_meeting_staff" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_team_meeting_staff_update" BEFORE UPDATE ON "team_meeting_staff" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_team_meeting_update" BEFORE UPDATE ON "team_meeting" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_team_partner_delete" BEFORE DELETE ON "team_partner" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_team_partner_insert" BEFORE INSERT ON "team_partner" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_team_partner_update" BEFORE UPDATE ON "team_partner" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_training_delete" BEFORE DELETE ON "training" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_training_insert" BEFORE INSERT ON "training" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_training_update" BEFORE UPDATE ON "training" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_unit_meeting_delete" BEFORE DELETE ON "unit_meeting" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_unit_meeting_insert" BEFORE INSERT ON "unit_meeting" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_unit_meeting_lead_delete" BEFORE DELETE ON "unit_meeting_lead" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_unit_meeting_lead_insert" BEFORE INSERT ON "unit_meeting_lead" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_unit_meeting_lead_update" BEFORE UPDATE ON "unit_meeting_lead" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_unit_meeting_there_delete" BEFORE DELETE ON "unit_meeting_there" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_unit_meeting_there_insert" BEFORE INSERT ON "unit_meeting_there" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_unit_meeting_there_update" BEFORE UPDATE ON "unit_meeting_there" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_unit_meeting_update" BEFORE UPDATE ON "unit_meeting" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_venue_delete" BEFORE DELETE ON "venue" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_venue_insert" BEFORE INSERT ON "venue" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_venue_update" BEFORE UPDATE ON "venue" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_vocational_contact_delete" BEFORE DELETE ON "vocational_contact" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_vocational_contact_insert" BEFORE INSERT ON "vocational_contact" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_vocational_contact_update" BEFORE UPDATE ON "vocational_contact" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_vocational_lead_delete" BEFORE DELETE ON "vocational_lead" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_vocational_lead_insert" BEFORE INSERT ON "vocational_lead" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_vocational_lead_update" BEFORE UPDATE ON "vocational_lead" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_work_history_delete" BEFORE DELETE ON "work_history" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_work_history_insert" BEFORE INSERT ON "work_history" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_work_history_update" BEFORE UPDATE ON "work_history" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_wte_delete" BEFORE DELETE ON "wte" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_wte_insert" BEFORE INSERT ON "wte" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
CREATE TRIGGER "guard_wte_update" BEFORE UPDATE ON "wte" WHEN (SELECT open FROM capture_gate) IS NOT 1 BEGIN SELECT RAISE(ABORT, 'write bypasses capture'); END
INSERT INTO capture_gate (n, open) VALUES (1, 0)
