using Microsoft.EntityFrameworkCore.Migrations;

namespace Tremplin.Kernel.Migrations;

[Migration("20261122_0330_create_keys")]
internal sealed class CreateKeys : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable("kernel_keys", t => new
    {
        name = t.Column<string>(maxLength: 100),
        sealed_xml = t.Column<string>(),
    }, constraints: t => t.PrimaryKey("pk_kernel_keys", x => x.name));
}
