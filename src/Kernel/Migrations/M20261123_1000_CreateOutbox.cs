using Microsoft.EntityFrameworkCore.Migrations;

namespace Tremplin.Kernel.Migrations;

[Migration("20261123_1000_create_outbox")]
internal sealed class CreateOutbox : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("kernel_outbox", t => new
        {
            id = t.Column<Guid>(),
            person_id = t.Column<Guid>(),
            sealed_letter = t.Column<string>(),
            tries = t.Column<int>(),
            next_at = t.Column<DateTime>(),
        }, constraints: t => t.PrimaryKey("pk_kernel_outbox", x => x.id));
        migrationBuilder.CreateIndex("ix_kernel_outbox_person_id", "kernel_outbox", "person_id");
        migrationBuilder.CreateIndex("ix_kernel_outbox_next_at", "kernel_outbox", "next_at");
    }
}
