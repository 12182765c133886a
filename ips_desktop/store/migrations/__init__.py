"""Steps that bring an older store forward, run by Alembic only when one is met (decision 22; enter by `store.migrate`).

`env` hands Alembic the open connection, `versions` holds one module a step, only ever added to once a store was released.
A step knows no record class: it says in plain SQL what changed, so that it stays true when the classes move on.
"""
