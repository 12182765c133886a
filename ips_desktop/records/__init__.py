"""What is kept: one module an aggregate, one class a record type, one line a field.

A field is written here and nowhere else. Its kind (`kinds`) carries merge class, level and search; `manifest` turns all of it
into `sync/protocol/manifest.json`, which is all that the server knows. Nothing here reads a clock, a session or a file.
Relationships between records are ids that may dangle (decision 3). Enter at the module of your aggregate.
"""

from ips_desktop.records.client import Client
from ips_desktop.records.inbox import Conflict, SetAside
from ips_desktop.records.meeting import Addendum, Appointment, Meeting
from ips_desktop.records.outreach import Attempt
from ips_desktop.records.plan import Plan, PlanStep, Signature
from ips_desktop.records.profile import Preference, Profile
from ips_desktop.records.record import TYPES, Beside, Record, Tables, kinds_of
from ips_desktop.records.referral import Mode, NamedAdviser, Referral, Spell
from ips_desktop.records.service import ReferenceValue, Service, Venue
from ips_desktop.records.staff import Laptop, Staff, Wte
from ips_desktop.records.team import ClinicalTeam, TeamLink

__all__ = [
    "TYPES",
    "Addendum",
    "Appointment",
    "Attempt",
    "Beside",
    "Client",
    "ClinicalTeam",
    "Conflict",
    "Laptop",
    "Meeting",
    "Mode",
    "NamedAdviser",
    "Plan",
    "PlanStep",
    "Preference",
    "Profile",
    "Record",
    "ReferenceValue",
    "Referral",
    "Service",
    "SetAside",
    "Signature",
    "Spell",
    "Staff",
    "Tables",
    "TeamLink",
    "Venue",
    "Wte",
    "kinds_of",
]
