package campaign_test
import ("testing";"app.wazaj/voye/campaign";"app.wazaj/voye/campaign/list")
func BenchmarkZZ(b *testing.B){
 path:="/tmp/bb/million.csv"
 file,err:=list.Open(path,list.Options{}); if err!=nil{b.Fatal(err)}
 spec,err:=campaign.SpecOfList(path,file.Columns(),campaign.Given{}); if err!=nil{b.Fatal(err)}
 plan,err:=campaign.Compile(spec,file.Columns()); if err!=nil{b.Fatal(err)}
 b.ReportAllocs()
 for b.Loop(){ c:=checkList(b,path,plan); if c.Total!=1000000{b.Fatal(c)} }
}
func BenchmarkZZRead(b *testing.B){
 path:="/tmp/bb/million.csv"
 file,_:=list.Open(path,list.Options{})
 b.ReportAllocs()
 for b.Loop(){ rows,_:=file.Rows(); for { if _,err:=rows.Next();err!=nil{break}}; rows.Close() }
}
