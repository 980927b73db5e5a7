using Microsoft.EntityFrameworkCore.Migrations;

namespace Tremplin.Reference.Migrations;

[Migration("20261124_0900_create_reference")]
internal sealed class CreateReference : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable("reference_versions", t => new
    {
        number = t.Column<int>(),
        label = t.Column<string>(maxLength: 100),
        hash = t.Column<string>(maxLength: 64),
        imported_at = t.Column<DateTime>(),
        tables = t.Column<byte[]>(),
    }, constraints: t => t.PrimaryKey("pk_reference_versions", x => x.number));
}
