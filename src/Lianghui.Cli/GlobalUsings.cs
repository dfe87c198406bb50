global using Lianghui.Publishing.Tables;
