"""What is kept: one module an aggregate, one class a record type, one line a field.

A field is written here and nowhere else. Its kind (`kinds`) carries merge class, level and search; `manifest` turns all of it
into `sync/protocol/manifest.json`, which is all that the server knows. Nothing here reads a clock, a session or a file.
Relationships between records are ids that may dangle (decision 3). Enter at the module of your aggregate.
"""

from ips_desktop.records.access import AccessNeeds, Equality, NeedsCheck, SupportWish
from ips_desktop.records.away import Absence, CalendarEntry, Cover, MeetingGroup, PutOff
from ips_desktop.records.benefits import BenefitsAdvice
from ips_desktop.records.client import Client
from ips_desktop.records.clinical_team import (
    CareCoordinator,
    CaseloadReview,
    Surgery,
    TeamAdvice,
    TeamFigure,
    TeamMeeting,
    TeamMeetingStaff,
    TeamPartner,
    VocationalContact,
    VocationalLead,
)
from ips_desktop.records.employer import ContactFor, Employer, EmployerContact, EmployerPerson, EmployerReadiness
from ips_desktop.records.governing import (
    AwarenessEvent,
    CommissionerRequest,
    GovernanceEvent,
    Involved,
    InvolvedOther,
    Involvement,
    RecoveryStory,
)
from ips_desktop.records.inbox import Conflict, SetAside
from ips_desktop.records.job import Adjustment, AtRisk, InWorkPlan, Job, JobCheck, JobTerms, PaidHours
from ips_desktop.records.joint_working import JointWorking
from ips_desktop.records.looking import Application, Interview, Lead, NextJobRequest, SearchPlan
from ips_desktop.records.meeting import Addendum, Appointment, Meeting
from ips_desktop.records.outreach import Attempt
from ips_desktop.records.paper import GivenPaper
from ips_desktop.records.plan import Plan, PlanStep, Signature
from ips_desktop.records.profile import Preference, Profile
from ips_desktop.records.profile_more import CareersAdvice, WorkHistory
from ips_desktop.records.record import TYPES, Beside, Record, Tables, held_by, kinds_of
from ips_desktop.records.referral import Mode, NamedAdviser, Referral, Spell
from ips_desktop.records.safety import Concern, ConcernTold, LoneVisit
from ips_desktop.records.service import ReferenceValue, Service, Venue
from ips_desktop.records.sharing import Consent, SharingDecision
from ips_desktop.records.staff import Laptop, Staff, Wte
from ips_desktop.records.staffing import (
    Accompaniment,
    InductionStep,
    LawNotice,
    OtherRole,
    Policy,
    PolicyRead,
    PolicyVersion,
    PriorExperience,
    StaffCheck,
    Training,
)
from ips_desktop.records.stepping import (
    AdviceGiven,
    Award,
    BriefIntervention,
    CarePlanReview,
    OnwardReferral,
    Organisation,
    OtherDuty,
    SteppingStone,
)
from ips_desktop.records.supervision import (
    FieldMentoring,
    Supervision,
    SupervisionAction,
    SupervisionPerson,
    SupervisionSignature,
    UnitMeeting,
    UnitMeetingLead,
    UnitMeetingThere,
)
from ips_desktop.records.taken_out import TakenOut
from ips_desktop.records.team import ClinicalTeam, TeamLink

__all__ = [
    "TYPES",
    "Absence",
    "AccessNeeds",
    "Accompaniment",
    "Addendum",
    "Adjustment",
    "AdviceGiven",
    "Application",
    "Appointment",
    "AtRisk",
    "Attempt",
    "Award",
    "AwarenessEvent",
    "BenefitsAdvice",
    "Beside",
    "BriefIntervention",
    "CalendarEntry",
    "CareCoordinator",
    "CarePlanReview",
    "CareersAdvice",
    "CaseloadReview",
    "Client",
    "ClinicalTeam",
    "CommissionerRequest",
    "Concern",
    "ConcernTold",
    "Conflict",
    "Consent",
    "ContactFor",
    "Cover",
    "Employer",
    "EmployerContact",
    "EmployerPerson",
    "EmployerReadiness",
    "Equality",
    "FieldMentoring",
    "GivenPaper",
    "GovernanceEvent",
    "InWorkPlan",
    "InductionStep",
    "Interview",
    "Involved",
    "InvolvedOther",
    "Involvement",
    "Job",
    "JobCheck",
    "JobTerms",
    "JointWorking",
    "Laptop",
    "LawNotice",
    "Lead",
    "LoneVisit",
    "Meeting",
    "MeetingGroup",
    "Mode",
    "NamedAdviser",
    "NeedsCheck",
    "NextJobRequest",
    "OnwardReferral",
    "Organisation",
    "OtherDuty",
    "OtherRole",
    "PaidHours",
    "Plan",
    "PlanStep",
    "Policy",
    "PolicyRead",
    "PolicyVersion",
    "Preference",
    "PriorExperience",
    "Profile",
    "PutOff",
    "Record",
    "RecoveryStory",
    "ReferenceValue",
    "Referral",
    "SearchPlan",
    "Service",
    "SetAside",
    "SharingDecision",
    "Signature",
    "Spell",
    "Staff",
    "StaffCheck",
    "SteppingStone",
    "Supervision",
    "SupervisionAction",
    "SupervisionPerson",
    "SupervisionSignature",
    "SupportWish",
    "Surgery",
    "Tables",
    "TakenOut",
    "TeamAdvice",
    "TeamFigure",
    "TeamLink",
    "TeamMeeting",
    "TeamMeetingStaff",
    "TeamPartner",
    "Training",
    "UnitMeeting",
    "UnitMeetingLead",
    "UnitMeetingThere",
    "Venue",
    "VocationalContact",
    "VocationalLead",
    "WorkHistory",
    "Wte",
    "held_by",
    "kinds_of",
]
