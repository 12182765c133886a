"""Alembic's entrance: runs the steps on the connection it is handed, inside the caller's transaction."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    transactional_ddl=True,
    render_as_batch=True,
    target_metadata=None,
)
context.run_migrations()
